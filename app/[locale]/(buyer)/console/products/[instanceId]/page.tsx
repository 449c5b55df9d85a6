import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { InstanceStatusMark } from '@/components/instances/instance-status';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { type InstanceDetail, loadInstance } from '@/lib/delivery';
import { instanceSteps } from '@/lib/delivery/status';
import { NotFound } from '@/lib/kernel/errors';
import { can } from '@/lib/kernel/transitions';
import { loadRefundEntitlement } from '@/lib/refunds';
import { buyerContext } from '@/lib/web/contexts';
import { OpenInstance } from '../open-instance';
import { AccountCard } from './account-card';
import { AfterSalesCard } from './after-sales-card';
import { InstanceFacts } from './instance-facts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('buyer.instance');
  return { title: t('title') };
}

/** One thing a buyer bought: the way in, its first account, until when it runs, and what to do when it does not. FUL-04, RFD-30. */
export default async function InstancePage({ params }: { params: Promise<{ instanceId: string }> }) {
  const { instanceId } = await params;
  const { db, actor, now } = await buyerContext(`/console/products/${instanceId}`);
  const instance = await loadInstance(db, instanceId, actor.accountId).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  const [t, shell, entitlement] = await Promise.all([
    getTranslations('buyer.instance'),
    getTranslations('shell'),
    loadRefundEntitlement(db, instance.orderId, actor.accountId, now),
  ]);
  return (
    <>
      <PageHeader
        title={instance.order.productName}
        badge={<InstanceStatusMark status={instance.status} />}
        description={instance.order.specName}
        crumbs={[
          { label: shell('faces.buyer'), href: '/console' },
          { label: shell('nav.buyer.products'), href: '/console/products' },
          { label: t('title') },
        ]}
        actions={
          <>
            {instance.canLogIn && <OpenInstance instanceId={instance.id} />}
            <LinkButton href={`/console/orders/${instance.orderId}`}>{t('order')}</LinkButton>
          </>
        }
      />
      <div className="grid gap-4">
        <Situation instance={instance} />
        <InstanceFacts instance={instance} now={now} />
        {can(instanceSteps.end, instance.status) && <AccountCard instance={instance} />}
        {instance.order.status !== 'REFUNDED' && (
          <AfterSalesCard orderId={instance.orderId} entitlement={entitlement} />
        )}
      </div>
    </>
  );
}

/** What it means that the instance cannot be used now. */
async function Situation({ instance }: { instance: InstanceDetail }) {
  const t = await getTranslations('buyer.instance.situation');
  if (instance.status === 'ACTIVE') return instance.canLogIn ? null : <Alert>{t('noLogin')}</Alert>;
  const tone = instance.status === 'EXPIRED' ? 'warning' : 'info';
  return <Alert tone={tone}>{t(instance.status)}</Alert>;
}
