import { findProductPage } from '@/lib/catalog';
import type { BuyerActor } from '@/lib/db';
import { payOrder, placeOrder } from '@/lib/orders';
import type { Market } from '../market';

export const contact = { contactName: '周南', contactPhone: '13911112222', contactEmail: 'zhou@example.com' };

/** What a buyer picks on a product's page. */
export async function choose(market: Market, productId: string, specName: string, unit: 'DAY' | 'MONTH' | 'YEAR') {
  const page = await findProductPage(market.prisma, productId);
  const spec = page?.specs.find(({ name }) => name === specName);
  const price = spec?.prices.find((row) => row.unit === unit);
  if (!spec || !price) throw new Error(`${specName} is not on sale by ${unit}`);
  return { productId, specId: spec.id, priceId: price.id, ...contact };
}

/** A buyer orders and pays from the wallet; the jobs that follow have run. */
export async function buy(
  market: Market,
  buyer: BuyerActor,
  choice: Awaited<ReturnType<typeof choose>>,
): Promise<string> {
  const { orderId } = await market.as(buyer, placeOrder, { ...choice, agreementAccepted: true });
  await market.as(buyer, payOrder, { orderId });
  return orderId;
}

/** Opens a login link as a browser would: the redirect keeps the cookie it was given. */
export async function visit(login: string): Promise<string> {
  const answer = await fetch(login, { redirect: 'manual' });
  const location = answer.headers.get('location');
  if (!location) return answer.text();
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return (await fetch(new URL(location, login), { headers: { cookie } })).text();
}
