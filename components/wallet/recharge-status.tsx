import { getTranslations } from 'next-intl/server';
import { Status, type Tone } from '@/components/ui/badge';
import type { RechargeStatus } from '@/lib/wallet/status';

const toneOf: Record<RechargeStatus, Tone> = { CREATED: 'warning', PAID: 'success', CLOSED: 'neutral' };

/** What became of a recharge, as a colour and a word. */
export async function RechargeStatusMark({ status }: { status: RechargeStatus }) {
  const t = await getTranslations('wallet.status');
  return <Status tone={toneOf[status]}>{t(status)}</Status>;
}
