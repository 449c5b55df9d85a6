import { getTranslations } from 'next-intl/server';
import { Status, type Tone } from '@/components/ui/badge';
import type { CallStatus } from '@/lib/delivery/status';

const toneOf: Record<CallStatus, Tone> = { PENDING: 'warning', SUCCEEDED: 'success', GIVEN_UP: 'neutral' };

/** Whether a call to a vendor's application has its answer, as a colour and a word. */
export async function CallState({ status }: { status: CallStatus }) {
  const t = await getTranslations('delivery.callStatus');
  return <Status tone={toneOf[status]}>{t(status)}</Status>;
}

/** The name of a call in the protocol, with what it means. */
export async function CallName({ callName, action }: { callName: string; action: string }) {
  const t = await getTranslations('delivery.actions');
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <code className="font-mono text-13">{callName}</code>
      <span className="text-muted text-xs">{t(action)}</span>
    </span>
  );
}
