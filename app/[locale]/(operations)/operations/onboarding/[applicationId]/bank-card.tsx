import { getTranslations } from 'next-intl/server';
import { VerificationStatusMark } from '@/components/onboarding/application-status';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import type { ApplicationDossier } from '@/lib/onboarding';

type Verification = ApplicationDossier['verifications'][number];

/** Every small amount that was sent to the company's account and how it was proved; never the amount itself. ONB-02. */
export async function BankCard({ verifications }: Pick<ApplicationDossier, 'verifications'>) {
  const [t, words] = await Promise.all([
    getTranslations('operations-business.onboarding'),
    getTranslations('onboarding'),
  ]);
  const columns: Column<Verification>[] = [
    { key: 'company', header: t('accountName'), primary: true, cell: (row) => row.companyName },
    {
      key: 'bank',
      header: words('fields.bankName'),
      cell: (row) => `${row.bankName} ${t('tail', { tail: row.accountTail })}`,
    },
    {
      key: 'status',
      header: t('result'),
      cell: (row) => (
        <span className="inline-flex flex-col leading-5">
          <VerificationStatusMark status={row.status} />
          {row.failure && (
            <span className="text-muted text-xs">
              {words.has(`failures.${row.failure}`) ? words(`failures.${row.failure}`) : row.failure}
            </span>
          )}
        </span>
      ),
    },
    { key: 'attempts', header: t('guesses'), align: 'right', cell: (row) => row.attempts },
    { key: 'sent', header: t('sentAt'), cell: (row) => (row.sentAt ? <DateTime at={row.sentAt} /> : '—') },
    { key: 'proved', header: t('provedAt'), cell: (row) => (row.provedAt ? <DateTime at={row.provedAt} /> : '—') },
  ];
  return (
    <Card title={t('bank')} description={t('bankDetail')} flush>
      <DataTable
        caption={t('bank')}
        columns={columns}
        rows={verifications}
        rowKey={({ id }) => id}
        empty={<EmptyState compact drawing="money" title={t('noBank')} />}
      />
    </Card>
  );
}
