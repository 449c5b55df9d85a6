import { getTranslations } from 'next-intl/server';
import { Status, type Tone } from '@/components/ui/badge';
import type { WithdrawalStatus } from '@/lib/settlement/status';

const toneOf: Record<WithdrawalStatus, Tone> = {
  REQUESTED: 'info',
  PAYING: 'info',
  PAID: 'success',
  FAILED: 'danger',
};

/** Where a withdrawal stands on its way to the bank, as a colour and a word. */
export async function WithdrawalStatusMark({ status }: { status: WithdrawalStatus }) {
  const t = await getTranslations('settlement.status');
  return <Status tone={toneOf[status]}>{t(status)}</Status>;
}
