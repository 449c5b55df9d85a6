import { notFound, redirect } from 'next/navigation';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { localePath } from '@/lib/i18n/locales';
import { loadRecharge } from '@/lib/wallet';
import { confirmRechargeInput } from '@/lib/wallet/schema';
import { buyerContext } from '@/lib/web/contexts';
import { orNull } from '../recharges/[rechargeId]/current-recharge';

/** Where the gateway sends the browser back to. It proves nothing: the recharge's own page asks the gateway. WAL-01. */
export default async function RechargeReturnPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const query = await searchParams;
  const asked = confirmRechargeInput.safeParse({ orderNo: oneOf(query, 'orderNo') });
  const path = asked.success ? `/console/wallet/return?orderNo=${asked.data.orderNo}` : '/console/wallet';
  const { db, actor, locale } = await buyerContext(path);
  if (!asked.success) notFound();
  const recharge = await orNull(loadRecharge(db, actor.accountId, asked.data));
  if (!recharge) notFound();
  redirect(localePath(locale, `/console/wallet/recharges/${recharge.id}`));
}
