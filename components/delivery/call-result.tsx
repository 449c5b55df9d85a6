import { getTranslations } from 'next-intl/server';
import { Status, type Tone } from '@/components/ui/badge';
import type { CallStatus } from '@/lib/delivery/status';

const toneOf: Record<CallStatus, Tone> = { PENDING: 'info', SUCCEEDED: 'success', GIVEN_UP: 'neutral' };

/** Where a call to a vendor's application stands; while it is repeated, why the last try was in vain. SAS-01. */
export async function CallResult({ status, attempts, error }: CallResultProps) {
  const t = await getTranslations('delivery');
  const isFailing = status === 'PENDING' && attempts > 0;
  // Taken on and not ready is the protocol's way of asking for patience.
  const tone = isFailing ? (error === 'NOT_READY' ? 'warning' : 'danger') : toneOf[status];
  return (
    <span className="inline-flex flex-col leading-5">
      <Status tone={tone}>{t(`callStatus.${status}`)}</Status>
      {error && status !== 'SUCCEEDED' && <span className="text-muted text-xs">{t(`failures.${error}`)}</span>}
    </span>
  );
}

type CallResultProps = {
  status: CallStatus;
  attempts: number;
  /** The last try's failure. */
  error: string | null;
};
