import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { loadRecharge } from '@/lib/wallet';
import { buyerContext } from '@/lib/web/contexts';
import { RechargeView } from './recharge-view';
import { orNull } from './settled-recharge';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('buyer.recharge');
  return { title: t('resultTitle') };
}

/** One of a person's recharges. WAL-01. */
export default async function RechargePage({ params }: { params: Promise<{ rechargeId: string }> }) {
  const { rechargeId } = await params;
  const context = await buyerContext(`/console/wallet/recharges/${rechargeId}`);
  const recharge = await orNull(loadRecharge(context.db, context.actor.accountId, { id: rechargeId }));
  if (!recharge) notFound();
  return <RechargeView context={context} recharge={recharge} />;
}
