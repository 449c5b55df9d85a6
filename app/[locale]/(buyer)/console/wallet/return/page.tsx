import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { loadRecharge } from '@/lib/wallet';
import { confirmRechargeInput } from '@/lib/wallet/schema';
import { buyerContext } from '@/lib/web/contexts';
import { RechargeView } from '../recharges/[rechargeId]/recharge-view';
import { orNull } from '../recharges/[rechargeId]/settled-recharge';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('buyer.recharge');
  return { title: t('resultTitle') };
}

/** Where the gateway sends the browser back to. What the address says proves nothing: the gateway is asked. WAL-01. */
export default async function RechargeReturnPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const query = await searchParams;
  const asked = confirmRechargeInput.safeParse({ orderNo: oneOf(query, 'orderNo') });
  const path = asked.success ? `/console/wallet/return?orderNo=${asked.data.orderNo}` : '/console/wallet';
  const context = await buyerContext(path);
  if (!asked.success) notFound();
  const recharge = await orNull(loadRecharge(context.db, context.actor.accountId, asked.data));
  if (!recharge) notFound();
  return <RechargeView context={context} recharge={recharge} />;
}
