import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { type ListQuery, oneOf, pageOf } from '@/components/ui/list-address';
import { choiceOf } from '@/components/ui/list-query';
import { PageHeader } from '@/components/ui/page-header';
import { debtOf, depositOf, findDeduction, listDepositMovements, topUpOf } from '@/lib/deposits';
import { movementKinds, movementSorts } from '@/lib/deposits/status';
import { formatYuanSigned } from '@/lib/kernel/money';
import { loadEarningsSummary } from '@/lib/settlement';
import { loadVendor } from '@/lib/vendors';
import { operatorContext } from '@/lib/web/contexts';
import { orMissing } from '../../or-missing';
import { DepositFigures } from './figures';
import { MovementsCard } from './movements-card';
import { TopUpCard } from './top-up-card';

const pageSize = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-deposits');
  return { title: t('vendorTitle') };
}

type PageProps = { params: Promise<{ vendorId: string }>; searchParams: Promise<ListQuery> };

/** One vendor's deposit: figures, the time to make it up, its history, and the way to a deduction. DEP-04, DEP-15, DEP-16. */
export default async function VendorDepositPage({ params, searchParams }: PageProps) {
  const { vendorId } = await params;
  const path = `/operations/deposits/${vendorId}`;
  const { db, now } = await operatorContext('FINANCE', path);
  const vendor = await orMissing(loadVendor(db, vendorId));
  const query = await searchParams;
  const page = pageOf(query);
  const filter = { kind: choiceOf(query, 'kind', movementKinds), sort: choiceOf(query, 'sort', movementSorts) };
  const [t, shell, deposit, debt, topUp, earnings, movements, done] = await Promise.all([
    getTranslations('operations-deposits'),
    getTranslations('shell'),
    depositOf(db, vendorId, now),
    debtOf(db, vendorId),
    topUpOf(db, vendorId),
    loadEarningsSummary(db, vendorId, now),
    listDepositMovements(db, vendorId, { ...filter, page, pageSize }),
    findDeduction(db, vendorId, oneOf(query, 'deducted') ?? ''),
  ]);
  return (
    <>
      <PageHeader
        title={t('depositOf', { store: vendor.storeName })}
        description={vendor.companyName}
        crumbs={[
          { label: shell('faces.operations'), href: '/operations' },
          { label: t('title'), href: '/operations/deposits' },
          { label: vendor.storeName },
        ]}
        actions={
          <>
            <LinkButton href={`/operations/vendors/${vendorId}`} icon="store">
              {t('toVendor')}
            </LinkButton>
            <LinkButton href={`${path}/deduct`} tone="danger-plain">
              {t('deduct')}
            </LinkButton>
          </>
        }
      />
      <div className="grid gap-4">
        {done && <Deducted deduction={done} />}
        <DepositFigures deposit={deposit} debt={debt} payable={earnings.payable} vendorId={vendorId} />
        {topUp && <TopUpCard topUp={topUp} now={now} />}
        <MovementsCard {...movements} list={{ path, query: { ...query, deducted: undefined }, page, pageSize }} />
      </div>
    </>
  );
}

async function Deducted({ deduction }: { deduction: NonNullable<Awaited<ReturnType<typeof findDeduction>>> }) {
  const t = await getTranslations('operations-deposits.deducted');
  const { number, amount, fromDeposit, toDebt, receiptId } = deduction;
  return (
    <div role="status">
      <Alert
        tone="success"
        title={t('title', { number, amount: formatYuanSigned(amount) })}
        actions={
          <Link href={`/receipts/${receiptId}`} className="text-primary hover:underline">
            {t('receipt')}
          </Link>
        }
      >
        {t('detail', { fromDeposit: formatYuanSigned(fromDeposit), toDebt: formatYuanSigned(toDebt) })}
      </Alert>
    </div>
  );
}
