import { MarketShell } from '@/components/shell/market-shell';
import { MissingPage } from '@/components/shell/missing-page';

/** An address whose first part is no language of ours. */
export default function NotFound() {
  return (
    <MarketShell>
      <MissingPage home="/" />
    </MarketShell>
  );
}
