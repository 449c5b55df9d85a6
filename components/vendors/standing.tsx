import { getTranslations } from 'next-intl/server';
import { Badge, Status, type Tone } from '@/components/ui/badge';
import type { VendorStatus } from '@/lib/vendors/status';

const toneOf: Record<VendorStatus, Tone> = { ADMITTED: 'success', EXITED: 'neutral', CLEARED_OUT: 'danger' };

/** Whether a vendor may trade, and every reason why its store is held. DEC-17. */
export async function VendorStanding({ status, holds }: { status: VendorStatus; holds: readonly string[] }) {
  const t = await getTranslations('vendors');
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <Status tone={toneOf[status]}>{t(`status.${status}`)}</Status>
      {holds.map((kind) => (
        <Badge key={kind} tone="danger">
          {t(`holds.${kind}`)}
        </Badge>
      ))}
    </span>
  );
}
