import { getTranslations } from 'next-intl/server';
import { ConfirmButton } from '@/components/ui/confirm-button';
import type { PayoutTerms } from './payout-terms';

/** The withdrawal of the orders ticked in the list around it. DEC-14. */
export async function WithdrawSelected({ terms: { bank } }: { terms: PayoutTerms }) {
  const t = await getTranslations('seller.earnings.withdraw');
  return (
    <div className="flex flex-wrap items-center gap-3 border-line border-b px-4 py-3 sm:px-5">
      <ConfirmButton
        id="withdraw-selected"
        label={t('selected')}
        title={t('selectedTitle')}
        confirmLabel={t('confirm')}
        tone="primary"
        quiet
      >
        <p>{t('selectedDetail')}</p>
        {bank && <p className="mt-1">{t('toBank', { bank: bank.bankName, tail: bank.accountTail })}</p>}
      </ConfirmButton>
      <span className="text-muted text-xs">{t('selectedHint')}</span>
    </div>
  );
}
