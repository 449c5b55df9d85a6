import type { ReactNode } from 'react';
import { MarketShell } from '@/components/shell/market-shell';
import { requireLocale } from '@/lib/i18n/current';

/** The public market. Nothing here may read cookies or headers: its pages are kept whole and are the same for everyone. */
export default async function MarketLayout({ children }: { children: ReactNode }) {
  await requireLocale();
  return <MarketShell>{children}</MarketShell>;
}
