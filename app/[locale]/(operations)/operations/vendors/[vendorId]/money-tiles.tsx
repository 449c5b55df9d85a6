import { getTranslations } from 'next-intl/server';
import { accountPath } from '@/components/operations/account-link';
import { Money } from '@/components/ui/money';
import { Stats } from '@/components/ui/stat';
import type { Fen } from '@/lib/kernel/money';
import { type AccountId, account } from '@/lib/ledger';
import type { VendorDossier } from './load-vendor-dossier';

/** What the market keeps for a vendor, each sum leading to the ledger account that says so. SET-04, DEP-07. */
export async function MoneyTiles({ dossier, isFinance }: { dossier: VendorDossier; isFinance: boolean }) {
  const { info, deposit, earnings, wallet } = dossier;
  const t = await getTranslations('operations-business.vendors.money');
  // Only those with the duty may open what is behind the sums.
  const to = (href: string) => (isFinance ? href : undefined);
  // An account begins with its first entry, so a sum of zero may have none to lead to.
  const toAccount = (amount: Fen, id: AccountId) => (amount === 0n ? undefined : to(accountPath(id)));
  const money = (amount: Fen) => <Money amount={amount} className="text-lg" />;
  return (
    <Stats
      label={t('label')}
      tiles={[
        {
          key: 'deposit',
          label: t('deposit'),
          value: money(deposit.paid),
          note: deposit.due > 0n ? t('depositDue') : t('depositEnough'),
          href: to(`/operations/deposits/${info.id}`),
        },
        {
          key: 'payable',
          label: t('payable'),
          value: money(earnings.payable),
          note: earnings.needsDeposit > 0n ? t('needsDeposit') : undefined,
          href: toAccount(earnings.payable, account.vendorPayable(info.id)),
        },
        { key: 'pending', label: t('pending'), value: money(earnings.pending), note: t('pendingNote') },
        {
          key: 'payout',
          label: t('inPayout'),
          value: money(earnings.inPayout),
          href: to(`/operations/payouts?vendor=${info.id}`),
        },
        { key: 'paid', label: t('paidOut'), value: money(earnings.paidOut) },
        {
          key: 'wallet',
          label: t('wallet'),
          value: money(wallet),
          href: toAccount(wallet, account.wallet(info.ownerAccountId)),
        },
      ]}
    />
  );
}
