import { getTranslations } from 'next-intl/server';
import { Status } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { FileLink } from '@/components/ui/file-link';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { feeInvoiceFrom, type listCertifications } from '@/lib/certification';
import { policyAt } from '@/lib/policy';

export type PaidYear = Awaited<ReturnType<typeof listCertifications>>[number];

/** Every year paid for, newest first, each with its receipt. FEE-05. */
export async function CertificationHistory({ years, now }: { years: PaidYear[]; now: Date }) {
  const [t, papers] = await Promise.all([getTranslations('joining.certification'), getTranslations('papers')]);
  const columns: Column<PaidYear>[] = [
    {
      key: 'term',
      header: t('term'),
      primary: true,
      cell: ({ validFrom, validUntil }) => (
        <span className="inline-flex flex-wrap items-center gap-x-1.5">
          <DateTime at={validFrom} />
          <span className="text-muted">{t('to')}</span>
          <DateTime at={validUntil} />
        </span>
      ),
    },
    {
      key: 'state',
      header: t('state'),
      cell: ({ validFrom, validUntil }) =>
        validUntil <= now ? (
          <Status>{t('over')}</Status>
        ) : validFrom <= now ? (
          <Status tone="success">{t('running')}</Status>
        ) : (
          <Status tone="info">{t('ahead')}</Status>
        ),
    },
    {
      key: 'invoice',
      header: papers('fee.invoice'),
      wideOnly: true,
      cell: ({ paidAt }) => <InvoiceFrom paidAt={paidAt} now={now} />,
    },
    { key: 'paidAt', header: t('paidAt'), cell: ({ paidAt }) => <DateTime at={paidAt} precision="second" /> },
    { key: 'amount', header: t('amount'), align: 'right', cell: ({ amount }) => <Money amount={amount} /> },
    {
      key: 'receipt',
      header: t('basis'),
      align: 'right',
      cell: ({ receiptId }) => <Link href={`/receipts/${receiptId}`}>{t('receipt')}</Link>,
    },
    {
      key: 'pdf',
      header: papers('fee.column'),
      align: 'right',
      cell: ({ id }) => <FileLink href={`/seller/certification/${id}/receipt.pdf`}>{papers('pdf')}</FileLink>,
    },
  ];
  return (
    <Card title={t('history')} flush>
      <DataTable
        caption={t('history')}
        columns={columns}
        rows={years}
        rowKey={({ id }) => id}
        empty={
          <EmptyState drawing="list" compact title={t('none')}>
            {t('noneDetail')}
          </EmptyState>
        }
      />
    </Card>
  );
}

/** From which day the fee can be invoiced. FEE-07. */
async function InvoiceFrom({ paidAt, now }: { paidAt: Date; now: Date }) {
  const papers = await getTranslations('papers.fee');
  const from = feeInvoiceFrom(policyAt(paidAt), paidAt);
  if (!from) return papers('elsewhere');
  const day = () => <DateTime key="day" at={new Date(from.due)} precision="day" />;
  return new Date(from.due) <= now ? papers('now') : papers.rich('from', { day });
}
