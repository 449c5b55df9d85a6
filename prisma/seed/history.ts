import type { BuyerActor, VendorActor } from '@/lib/db';
import { acceptInvoice, applyForInvoice, mailInvoice } from '@/lib/invoicing';
import { placeOrder } from '@/lib/orders';
import { selfServiceRefund } from '@/lib/refunds';
import { loadEarningsSummary, requestWithdrawal } from '@/lib/settlement';
import { buy, choose } from '../../tests/support/acts/buying';
import { recharge } from '../../tests/support/acts/people';
import type { Market } from '../../tests/support/market';
import { type OpenVendor, type SeedPartners, wait, yuan } from './openings';

/** The same story each time: a small generator with a fixed start. */
function chance(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

interface History {
  market: Market;
  partners: SeedPartners;
  buyers: BuyerActor[];
  vendors: OpenVendor[];
}

/** Weeks of trade: most orders stay, some go back in time, some are never paid. */
export async function trade({ market, partners, buyers, vendors }: History, days: number): Promise<void> {
  const pick = chance(20_191_120);
  for (const buyer of buyers) await recharge(market, partners, buyer, yuan(60_000));
  for (let day = 0; day < days; day += 1) {
    await wait(market, 20 + pick(5));
    const buyer = buyers[pick(buyers.length)];
    const vendor = vendors[pick(vendors.length)];
    const offered = vendor?.products[pick(vendor.products.length)];
    if (!buyer || !vendor || !offered) continue;
    const [specName, rows] = offered.product.specs[pick(offered.product.specs.length)] ?? [];
    const row = rows?.[pick(rows.length)];
    if (!specName || !row) continue;
    const choice = await choose(market, offered.productId, specName, row[0]);
    const fate = pick(10);
    if (fate === 0) await market.as(buyer, placeOrder, { ...choice, agreementAccepted: true });
    else await keepOrReturn(market, buyer, await buy(market, buyer, choice), fate);
    if (day % 12 === 11) await withdrawAll(market, vendors);
  }
}

async function keepOrReturn(market: Market, buyer: BuyerActor, orderId: string, fate: number): Promise<void> {
  if (fate !== 1) return;
  await wait(market, 50);
  await market.as(buyer, selfServiceRefund, { orderId, reason: 'NOT_AS_EXPECTED' }).catch(() => undefined);
}

/** Whoever has something withdrawable withdraws it; the bank is asked an hour later. */
async function withdrawAll(market: Market, vendors: OpenVendor[]): Promise<void> {
  for (const { seller } of vendors) {
    const { withdrawable } = await loadEarningsSummary(market.prisma, seller.vendorId, await market.now());
    if (withdrawable > 0n) await market.as(seller, requestWithdrawal, { orderIds: [] });
  }
  await wait(market, 2);
}

/** Orders still in their review period, and one not paid yet. */
export async function buyLately(market: Market, buyer: BuyerActor, vendors: OpenVendor[]): Promise<void> {
  for (const { products } of vendors) {
    const [first, second] = products;
    if (!first || !second) continue;
    await buy(market, buyer, await choose(market, first.productId, first.product.specs[0]?.[0] ?? '', 'YEAR'));
    await wait(market, 7);
    const choice = await choose(market, second.productId, second.product.specs[0]?.[0] ?? '', 'MONTH');
    await market.as(buyer, placeOrder, { ...choice, agreementAccepted: true });
    await wait(market, 11);
  }
}

const titles = ['江畔餐饮管理（示例）有限公司', '青禾教育科技（示例）有限公司', '远舟物流（示例）有限公司'];

/** Invoices in every state: mailed, accepted, waiting. */
export async function invoices(market: Market, vendors: OpenVendor[], buyer: BuyerActor): Promise<void> {
  const orders = await market.prisma.order.findMany({
    where: { buyerId: buyer.accountId, status: { in: ['COMPLETED', 'DELIVERED'] }, payable: { gt: 0 } },
    orderBy: { paidAt: 'asc' },
    take: 4,
  });
  for (const [index, { id: orderId, vendorId }] of orders.entries()) {
    const seller = vendors.find((vendor) => vendor.seller.vendorId === vendorId)?.seller;
    if (!seller) continue;
    const title = titles[index % titles.length] ?? '';
    const { applicationId } = await market.as(buyer, applyForInvoice, {
      orderId,
      kind: 'ORDINARY',
      title,
      taxNumber: '',
      recipient: '周南',
      recipientPhone: '13911112222',
      recipientAddress: '江城市滨江区听潮路 18 号 3 楼',
    });
    if (index < 3) await market.as(seller, acceptInvoice, { applicationId });
    if (index < 2) await mail(market, seller, applicationId, index);
  }
}

async function mail(market: Market, seller: VendorActor, applicationId: string, index: number): Promise<void> {
  await market.as(seller, mailInvoice, {
    applicationId,
    courier: '顺路速递',
    trackingNumber: `SL2026${String(index + 1).padStart(8, '0')}`,
    invoiceNumber: `2631200000000${String(index + 1).padStart(7, '0')}`,
  });
}
