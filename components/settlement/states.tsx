import { getTranslations } from 'next-intl/server';
import { Status, type Tone } from '@/components/ui/badge';
import type { WithdrawalStatus } from '@/lib/settlement/status';

const withdrawalTone: Record<WithdrawalStatus, Tone> = {
  REQUESTED: 'info',
  PAYING: 'info',
  PAID: 'success',
  FAILED: 'danger',
};

/** Where a withdrawal stands, as a colour and a word. */
export async function WithdrawalState({ status }: { status: WithdrawalStatus }) {
  const t = await getTranslations('settlement.status');
  return <Status tone={withdrawalTone[status]}>{t(status)}</Status>;
}

const earningTone = {
  AWAITING_DELIVERY: 'neutral',
  IN_REVIEW: 'warning',
  NEEDS_DEPOSIT: 'danger',
  WITHDRAWABLE: 'success',
  IN_PAYOUT: 'info',
  PAID_OUT: 'neutral',
  NETTED: 'neutral',
} as const satisfies Record<string, Tone>;

/** Where an order's income stands, as a colour and a word. SET-04. */
export async function EarningStateMark({ state }: { state: keyof typeof earningTone }) {
  const t = await getTranslations('settlement.states');
  return <Status tone={earningTone[state]}>{t(state)}</Status>;
}
