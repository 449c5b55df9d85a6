import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { PageHeader } from '@/components/ui/page-header';
import { findAgreementVersion } from '@/lib/catalog';
import { findBuyerOrder } from '@/lib/orders';
import { buyerContext } from '@/lib/web/contexts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('buyer.order.agreement');
  return { title: t('title') };
}

/** The text a buyer and a vendor are bound by, as it stood when the order was placed. AGR-08. */
export default async function OrderAgreementPage({ params }: { params: Promise<{ orderId: string }> }) {
  const { orderId } = await params;
  const { db, actor, locale } = await buyerContext(`/console/orders/${orderId}/agreement`);
  const order = await findBuyerOrder(db, actor.accountId, orderId);
  const agreement = order && (await findAgreementVersion(db, order.agreementVersionId));
  if (!order || !agreement) notFound();
  const [t, shell] = await Promise.all([getTranslations('buyer.order.agreement'), getTranslations('shell')]);
  const english = locale === 'en' ? agreement.english : null;
  const isUnchanged = agreement.textHash === order.agreementTextHash;
  return (
    <>
      <PageHeader
        title={t('name', { name: agreement.name, version: agreement.number })}
        description={order.productName}
        crumbs={[
          { label: shell('faces.buyer'), href: '/console' },
          { label: shell('nav.buyer.orders'), href: '/console/orders' },
          { label: order.number, href: `/console/orders/${order.id}` },
          { label: t('title') },
        ]}
        actions={<LinkButton href={`/console/orders/${order.id}`}>{t('back')}</LinkButton>}
      />
      <div className="grid gap-4">
        <Card>
          <DescriptionList
            items={[
              { term: t('accepted'), description: <DateTime at={order.placedAt} precision="second" /> },
              { term: t('by'), description: order.contactName },
              {
                term: t('hash'),
                description: (
                  <span className="inline-flex flex-wrap items-center gap-1.5">
                    <code className="break-all font-mono text-xs">{order.agreementTextHash}</code>
                    <CopyButton text={order.agreementTextHash} />
                  </span>
                ),
                wide: true,
              },
            ]}
          />
          <Alert tone={isUnchanged ? 'success' : 'danger'} className="mt-4">
            {t(isUnchanged ? 'unchanged' : 'changed')}
          </Alert>
        </Card>
        <Card>
          {english && <Alert className="mb-4">{t('english')}</Alert>}
          <p className="mx-auto max-w-3xl whitespace-pre-line py-2 text-13 leading-7" lang={english ? 'en' : 'zh-CN'}>
            {english ?? agreement.text}
          </p>
        </Card>
      </div>
    </>
  );
}
