import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DecisionCard } from '@/components/receipts/decision-card';
import { decisionTitle } from '@/components/receipts/readable';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import type { BuyerActor } from '@/lib/db';
import { wordsOf } from '@/lib/i18n/words';
import { areaOfDecision } from '@/lib/members/status';
import { findOrderNames } from '@/lib/orders';
import { findReceipt, type ReceiptView } from '@/lib/receipts';
import { buyerContext, type PageContext } from '@/lib/web/contexts';
import { recompute } from './recompute';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('receipts.page');
  return { title: t('title') };
}

/** A decision as it was taken, for everyone it concerns, and the proof that the same rules still give the same. GEN-14. */
export default async function ReceiptPage({ params }: { params: Promise<{ receiptId: string }> }) {
  const { receiptId } = await params;
  const context = await buyerContext(`/receipts/${receiptId}`);
  const { locale } = context;
  const receipt = await findReadable(context, receiptId);
  if (!receipt) notFound();
  const [t, subject] = await Promise.all([getTranslations('receipts.page'), subjectOf(context, receipt)]);
  const again = recompute(receipt);
  return (
    <>
      <PageHeader
        title={decisionTitle(receipt.kind, wordsOf(locale))}
        description={t('description')}
        crumbs={[{ label: t('title') }]}
      />
      <div className="grid gap-4">
        <Card>
          <DescriptionList
            items={[
              {
                term: t('number'),
                description: (
                  <span className="inline-flex flex-wrap items-center gap-1.5">
                    <code className="break-all font-mono text-xs">{receipt.id}</code>
                    <CopyButton text={receipt.id} />
                  </span>
                ),
              },
              { term: t('decidedAt'), description: <DateTime at={receipt.decidedAt} precision="second" /> },
              { term: t('subject'), description: subject },
              { term: t('policy'), description: t('policyVersion', { version: receipt.policyVersion }) },
            ]}
          />
          {again && (
            <Alert tone={again === 'same' ? 'success' : 'danger'} className="mt-4">
              {t(again)}
            </Alert>
          )}
        </Card>
        <DecisionCard decision={receipt} />
      </div>
    </>
  );
}

/** What a receipt is about, as a link where the reader has a page for it. */
async function subjectOf({ db, identity }: PageContext<BuyerActor>, { subjectType, subjectId }: ReceiptView) {
  const t = await getTranslations('receipts.page.subjects');
  const word = t(t.has(subjectType) ? subjectType : 'other');
  const own = subjectType === 'order' ? await findOrderNames(db, identity.accountId, [subjectId]) : null;
  const order = own?.get(subjectId);
  const href = order ? `/console/orders/${subjectId}` : identity.vendorId ? vendorPageOf(subjectType, subjectId) : null;
  const label = order ? `${word} ${order.number} · ${order.productName}` : word;
  if (!href) return label;
  return (
    <Link href={href} className="text-primary hover:underline">
      {label}
    </Link>
  );
}

function vendorPageOf(subjectType: string, subjectId: string): string | null {
  const pages: Readonly<Record<string, string>> = {
    order: `/seller/orders/${subjectId}`,
    product: `/seller/products/${subjectId}`,
    article: `/seller/articles/${subjectId}`,
    column: '/seller/articles',
    certification: '/seller/certification',
    'deposit-payment': '/seller/deposit',
    'deposit-deduction': '/seller/deposit',
    'deposit-top-up': '/seller/deposit',
    'debt-repayment': '/seller/deposit',
    'vendor-exit': '/seller/exit',
    'vendor-debt': '/seller/earnings',
    withdrawal: '/seller/earnings',
    violation: '/seller/violations',
  };
  return pages[subjectType] ?? null;
}

/** A receipt that concerns the person, or their company in an area they see. SUB-01. */
async function findReadable({ db, identity }: PageContext<BuyerActor>, receiptId: string): Promise<ReceiptView | null> {
  const person = { accountId: identity.accountId, isStaff: identity.isStaff && identity.secondFactor };
  const receipt = await findReceipt(db, receiptId, { ...person, vendorId: identity.vendorId ?? undefined });
  if (!receipt || !identity.vendorId) return receipt;
  const sees = identity.permissions.includes(`${areaOfDecision(receipt.kind)}:view`);
  return sees ? receipt : findReceipt(db, receiptId, person);
}
