import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { Steps } from '@/components/ui/steps';
import { loadOwnAccount } from '@/lib/auth';
import { findProductPage } from '@/lib/catalog';
import { policyAt } from '@/lib/policy';
import { buyerContext } from '@/lib/web/contexts';
import { CheckoutForm } from './checkout-form';
import { findChoice } from './choice';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('market.checkout');
  return { title: t('title'), robots: { index: false } };
}

/** Between choosing and paying: what was chosen, whom to reach, and the agreement to tick. ORD-01, AGR-08. */
export default async function CheckoutPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const query = await searchParams;
  const productId = oneOf(query, 'product') ?? '';
  const priceId = oneOf(query, 'price') ?? '';
  const { db, actor, now } = await buyerContext(
    `/checkout?${new URLSearchParams({ product: productId.slice(0, 40), price: priceId.slice(0, 40) })}`,
  );
  const [product, account, t] = await Promise.all([
    findProductPage(db, productId),
    loadOwnAccount(db, actor.accountId),
    getTranslations('market.checkout'),
  ]);
  const choice = product && findChoice(product, priceId);
  return (
    <div className="page-width pt-6 pb-12">
      <PageHeader title={t('title')} />
      {product && choice ? (
        <>
          <div className="mb-5 max-w-3xl">
            <Steps
              current="confirm"
              steps={[
                { key: 'choose', label: t('steps.choose') },
                { key: 'confirm', label: t('steps.confirm') },
                { key: 'pay', label: t('steps.pay') },
                { key: 'use', label: t('steps.use') },
              ]}
            />
          </div>
          <CheckoutForm
            product={product}
            choice={choice}
            account={account}
            policy={policyAt(now)}
            now={now}
            idempotencyKey={randomUUID()}
          />
        </>
      ) : (
        <Gone productId={product?.productId} />
      )}
    </div>
  );
}

async function Gone({ productId }: { productId?: string }) {
  const t = await getTranslations('market.checkout');
  const action = (
    <LinkButton href={productId ? `/products/${productId}` : '/categories'} tone="primary">
      {productId ? t('change') : t('goneAction')}
    </LinkButton>
  );
  return (
    <EmptyState drawing="box" title={t('goneTitle')} action={action}>
      {t('goneText')}
    </EmptyState>
  );
}
