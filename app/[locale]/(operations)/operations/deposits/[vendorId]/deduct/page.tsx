import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { Steps } from '@/components/ui/steps';
import type { Db } from '@/lib/db';
import { debtOf, depositOf, previewDeduction } from '@/lib/deposits';
import { findBuyerOfOrder, loadEarningsSummary } from '@/lib/settlement';
import { previewChargeInput } from '@/lib/settlement/schema';
import { loadVendor } from '@/lib/vendors';
import { operatorContext } from '@/lib/web/contexts';
import { orMissing } from '../../../or-missing';
import { DepositFigures } from '../figures';
import { ConfirmDeduction, type DeductionPreview } from './confirm-deduction';
import { DeductionForm } from './deduction-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-deposits.deduction');
  return { title: t('title') };
}

type PageProps = { params: Promise<{ vendorId: string }>; searchParams: Promise<ListQuery> };

/** A deduction in two steps: how much, for what and for whom; then its whole effect, and the evidence it rests on. DEP-15, DEC-02. */
export default async function DeductPage({ params, searchParams }: PageProps) {
  const { vendorId } = await params;
  const path = `/operations/deposits/${vendorId}`;
  const { db, now } = await operatorContext('FINANCE', `${path}/deduct`);
  const vendor = await orMissing(loadVendor(db, vendorId));
  const query = await searchParams;
  const typed = {
    amount: oneOf(query, 'amount') ?? '',
    ground: oneOf(query, 'ground') ?? 'BREACH',
    beneficiary: oneOf(query, 'beneficiary') ?? 'PLATFORM',
    orderNumber: oneOf(query, 'orderNumber') ?? '',
  };
  const [t, list, shell, deposit, debt, earnings, preview] = await Promise.all([
    getTranslations('operations-deposits.deduction'),
    getTranslations('operations-deposits'),
    getTranslations('shell'),
    depositOf(db, vendorId, now),
    debtOf(db, vendorId),
    loadEarningsSummary(db, vendorId, now),
    typed.amount ? previewOf(db, { vendorId, ...typed }, now) : null,
  ]);
  const isReady = preview !== null && typeof preview !== 'string';
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description', { store: vendor.storeName })}
        crumbs={[
          { label: shell('faces.operations'), href: '/operations' },
          { label: list('title'), href: '/operations/deposits' },
          { label: vendor.storeName, href: path },
          { label: t('title') },
        ]}
      />
      <div className="grid gap-4">
        <Card>
          <Steps
            current={isReady ? 'confirm' : 'amount'}
            steps={(['amount', 'confirm'] as const).map((key) => ({ key, label: t(`steps.${key}`) }))}
          />
        </Card>
        <DepositFigures deposit={deposit} debt={debt} payable={earnings.payable} vendorId={vendorId} />
        {typeof preview === 'string' && <Alert tone="warning" title={t(`refused.${preview}`)} />}
        <DeductionForm vendorId={vendorId} typed={typed} isAgain={isReady} />
        {isReady && (
          <ConfirmDeduction
            preview={preview}
            typed={typed}
            vendorId={vendorId}
            storeName={vendor.storeName}
            payable={earnings.payable}
            now={now}
          />
        )}
      </div>
    </>
  );
}

type Typed = { vendorId: string; amount: string; ground: string; beneficiary: string; orderNumber: string };

async function previewOf(db: Db, typed: Typed, now: Date): Promise<DeductionPreview | 'invalid' | 'noOrder'> {
  const parsed = previewChargeInput.safeParse(typed);
  if (!parsed.success) return 'invalid';
  const { vendorId, orderNumber, beneficiary } = parsed.data;
  const order = orderNumber ? await findBuyerOfOrder(db, vendorId, orderNumber) : null;
  if (!order && (orderNumber || beneficiary === 'BUYER')) return 'noOrder';
  return { decision: await previewDeduction(db, parsed.data, now), order };
}
