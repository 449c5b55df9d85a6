import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { operationsName } from '@/components/operations/words';
import { Status } from '@/components/ui/badge';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { ActivityRow } from '@/lib/members';
import { areas, type Permission } from '@/lib/vendors/status';

/** Where the company looks at a record of each kind, and what one must be allowed to do to see it. */
const places: Record<string, { href: (id: string) => string; needs: Permission }> = {
  order: { href: (id) => `/seller/orders/${id}`, needs: 'orders:view' },
  product: { href: (id) => `/seller/products/${id}`, needs: 'products:view' },
  'service-agreement': { href: (id) => `/seller/service-agreements/${id}`, needs: 'products:view' },
  'invoice-application': { href: (id) => `/seller/invoices/${id}`, needs: 'invoices:view' },
  withdrawal: { href: (id) => `/seller/earnings/withdrawals/${id}`, needs: 'money:view' },
  certification: { href: () => '/seller/certification', needs: 'money:view' },
  deposit: { href: () => '/seller/deposit', needs: 'money:view' },
  'delivery-call': { href: (id) => `/seller/delivery/calls/${id}`, needs: 'delivery:view' },
  'delivery-interface': { href: () => '/seller/delivery', needs: 'delivery:view' },
  vendor: { href: () => '/seller/account', needs: 'account:view' },
  store: { href: () => '/seller/account', needs: 'account:view' },
  member: { href: (id) => `/seller/members/${id}`, needs: 'members:view' },
  'member-group': { href: (id) => `/seller/members/groups/${id}`, needs: 'members:view' },
  'member-invitation': { href: () => '/seller/members/invitations', needs: 'members:view' },
};

type TableProps = { rows: ActivityRow[]; permissions: readonly Permission[]; empty: ReactNode; footer: ReactNode };

/** Deeds in words, each with the record it was about. SUB-01. */
export async function ActivityTable({ rows, permissions, empty, footer }: TableProps) {
  const [t, names, deedOf] = await Promise.all([
    getTranslations('seller-members'),
    getTranslations('members.areas'),
    operationsName('actions'),
  ]);
  const areaOf = (row: ActivityRow) => areas.find((area) => area === row.area);
  const columns: Column<ActivityRow>[] = [
    { key: 'at', header: t('time'), cell: (row) => <DateTime at={row.at} /> },
    {
      key: 'person',
      header: t('person'),
      cell: (row) => (
        <Link href={`/seller/members/activity?person=${row.accountId}`} className="block">
          {row.name}
          <span className="block break-all text-muted text-xs">{row.email}</span>
        </Link>
      ),
    },
    { key: 'deed', header: t('deed'), primary: true, cell: (row) => deedOf(row.action) },
    {
      key: 'area',
      header: t('area'),
      wideOnly: true,
      cell: (row) => {
        const area = areaOf(row);
        return area ? names(area) : '—';
      },
    },
    { key: 'subject', header: t('subject'), cell: (row) => <Subject row={row} permissions={permissions} /> },
    {
      key: 'outcome',
      header: t('outcome'),
      cell: ({ outcome }) => (
        <Status tone={outcome === 'done' ? 'success' : 'warning'}>
          {t(outcome === 'done' ? 'outcomes.done' : 'outcomes.refused')}
        </Status>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('tabs.activity')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => String(id)}
      empty={empty}
      footer={footer}
    />
  );
}

async function Subject({ row, permissions }: { row: ActivityRow; permissions: readonly Permission[] }) {
  const nameOf = await operationsName('subjects');
  const { subjectType, subjectId } = row;
  if (!subjectType || !subjectId) return '—';
  const place = places[subjectType];
  const label = nameOf(subjectType);
  if (!place || !permissions.includes(place.needs)) return label;
  return (
    <Link href={place.href(subjectId)} className="text-primary underline underline-offset-2">
      {label}
    </Link>
  );
}
