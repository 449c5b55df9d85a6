import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { accountPath } from '@/components/operations/account-link';
import { Status } from '@/components/ui/badge';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import { Pagination } from '@/components/ui/pagination';
import { VendorStanding } from '@/components/vendors/standing';
import type { CertificationState } from '@/lib/certification';
import type { Fen } from '@/lib/kernel/money';
import { account } from '@/lib/ledger';
import type { StaffVendorRow } from '@/lib/vendors';

export const certificationTone = { VALID: 'success', LAPSED: 'danger', NEVER_PAID: 'warning' } as const;

/** Vendors with their standing and balances; each balance leads to its account. */
export async function VendorTable({ rows, certifications, isFinance, list, empty }: VendorTableProps) {
  const [t, fields, certification] = await Promise.all([
    getTranslations('operations-business.vendors'),
    getTranslations('vendors.fields'),
    getTranslations('certification.status'),
  ]);
  const columns: Column<StaffVendorRow>[] = [
    {
      key: 'company',
      header: fields('companyName'),
      primary: true,
      cell: (row) => (
        <span className="block leading-5">
          <Link href={`/operations/vendors/${row.id}`}>{row.companyName}</Link>
          <span className="block font-normal text-muted text-xs">
            {row.storeName} · {t('number', { number: row.number })}
          </span>
        </span>
      ),
    },
    {
      key: 'standing',
      header: t('columns.standing'),
      cell: (row) => <VendorStanding status={row.status} holds={row.holds} />,
    },
    {
      key: 'certification',
      header: t('columns.certification'),
      cell: (row) => <Certified certification={certifications.get(row.id)} words={certification} />,
    },
    {
      key: 'deposit',
      header: t('columns.deposit'),
      align: 'right',
      sort: 'deposit',
      cell: (row) => (
        <Balance amount={row.deposit} href={isFinance ? accountPath(account.vendorDeposit(row.id)) : undefined} />
      ),
    },
    {
      key: 'payable',
      header: t('columns.payable'),
      align: 'right',
      sort: 'payable',
      cell: (row) => (
        <Balance amount={row.payable} href={isFinance ? accountPath(account.vendorPayable(row.id)) : undefined} />
      ),
    },
    {
      key: 'admitted',
      header: t('columns.admittedAt'),
      sort: 'admittedAt',
      cell: (row) => <DateTime at={row.admittedAt} precision="day" />,
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      sorting={list}
      empty={empty}
      footer={<Pagination {...list} />}
    />
  );
}

/** A balance, leading to its account for those who may open the ledger. An account begins with its first entry. */
function Balance({ amount, href }: { amount: Fen; href: string | undefined }) {
  const money = <Money amount={amount} />;
  return href && amount !== 0n ? <Link href={href}>{money}</Link> : money;
}

function Certified({
  certification,
  words,
}: {
  certification: Certification | undefined;
  words: (key: string) => string;
}) {
  if (!certification) return '—';
  const { state, validUntil } = certification;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Status tone={certificationTone[state]}>{words(state)}</Status>
      {validUntil && (
        <span className="text-muted text-xs">
          <DateTime at={validUntil} precision="day" />
        </span>
      )}
    </span>
  );
}

type Certification = { state: CertificationState; validUntil: Date | null };
type VendorTableProps = {
  rows: readonly StaffVendorRow[];
  certifications: ReadonlyMap<string, Certification>;
  isFinance: boolean;
  list: { path: string; query: ListQuery; page: number; pageSize: number; total: number };
  empty: ReactNode;
};
