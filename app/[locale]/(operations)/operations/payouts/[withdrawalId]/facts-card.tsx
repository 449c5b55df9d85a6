import { getTranslations } from 'next-intl/server';
import { accountPath } from '@/components/operations/account-link';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { account } from '@/lib/ledger';
import type { WithdrawalDetail } from '@/lib/settlement';

/** How much goes to whom, and where the money is meanwhile. SET-09. */
export async function FactsCard({ withdrawal }: { withdrawal: WithdrawalDetail }) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-business.payouts'),
    getTranslations('settlement.fields'),
  ]);
  const {
    id,
    vendorId,
    amount,
    bankName,
    accountName,
    accountTail,
    requestedAt,
    transferNo,
    paidAt,
    failedAt,
    failure,
  } = withdrawal;
  return (
    <Card title={t('facts')}>
      <DescriptionList
        items={[
          { term: fields('amount'), description: <Money amount={amount} className="font-semibold text-base" /> },
          {
            term: t('columns.vendor'),
            description: (
              <Link href={`/operations/vendors/${vendorId}`} className="text-primary hover:underline">
                {accountName}
              </Link>
            ),
          },
          { term: fields('bank'), description: `${bankName} ${t('tail', { tail: accountTail })}` },
          { term: fields('requestedAt'), description: <DateTime at={requestedAt} precision="second" /> },
          {
            term: fields('transferNo'),
            description: transferNo && <code className="break-all font-mono text-xs">{transferNo}</code>,
          },
          {
            term: t('account'),
            description: (
              <Link href={accountPath(account.payout(id))} className="text-primary hover:underline">
                {t('openAccount')}
              </Link>
            ),
          },
          ...(paidAt ? [{ term: fields('paidOutAt'), description: <DateTime at={paidAt} precision="second" /> }] : []),
          ...(failedAt ? [{ term: t('failedAt'), description: <DateTime at={failedAt} precision="second" /> }] : []),
          ...(failure ? [{ term: fields('failure'), description: <span className="text-error">{failure}</span> }] : []),
        ]}
      />
    </Card>
  );
}
