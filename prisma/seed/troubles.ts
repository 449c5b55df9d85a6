import { requestProductChanges, submitProduct } from '@/lib/catalog';
import type { OperatorActor, VendorActor } from '@/lib/db';
import { addBeijingDays, beijingDay } from '@/lib/kernel/clock';
import { chargeVendor } from '@/lib/settlement';
import { recordFinding } from '@/lib/violations';
import { buy, choose } from '../../tests/support/acts/buying';
import { admit, applyToJoin } from '../../tests/support/acts/joining';
import { recharge } from '../../tests/support/acts/people';
import type { Market } from '../../tests/support/market';
import { tell } from '../../tests/support/partners';
import type { SeedProduct } from './offers';
import { draft, type OpenVendor, type SeedPartners, wait, yuan } from './openings';
import { addPerson } from './people';

// What staff find on their desks and vendors in their mail: the market is worth looking at where it does not go smoothly.

/** A vendor's application stops answering: the paid order waits, the product is hidden. SAS-01 */
export async function failDelivery(
  market: Market,
  partners: SeedPartners,
  { vendor, products }: OpenVendor,
): Promise<void> {
  const offered = products[0];
  if (!offered) return;
  const buyer = await addPerson(market, 'waiting@demo.example', '程望', '13900002001');
  await recharge(market, partners, buyer, yuan(3_000));
  await tell(`${partners.vendor}/sandbox/behaviour`, { mode: 'fail', tenant: vendor.slug });
  const [specName = ''] = offered.product.specs[0] ?? [];
  await buy(market, buyer, await choose(market, offered.productId, specName, 'YEAR'));
  await wait(market, 6);
}

/** An old finding that has run out and one that is in force. V-08, V-13 */
export async function punish(
  market: Market,
  staff: OperatorActor,
  { seller }: OpenVendor,
  facts: string,
  rowId: string,
): Promise<void> {
  const occurredOn = addBeijingDays(beijingDay(await market.now()), -2);
  await market.as(staff, recordFinding, { vendorId: seller.vendorId, rowId, occurredOn, facts });
}

/** A buyer is compensated out of the deposit, which must now be made up in time. DEP-15, DEP-16 */
export async function compensate(
  market: Market,
  staff: OperatorActor,
  { seller: { vendorId } }: OpenVendor,
  evidence: string,
): Promise<void> {
  const { number: orderNumber } = await market.prisma.order.findFirstOrThrow({
    where: { vendorId, status: 'COMPLETED' },
    orderBy: { paidAt: 'desc' },
    select: { number: true },
  });
  await market.as(staff, chargeVendor, {
    vendorId,
    amount: yuan(500),
    ground: 'REFUND',
    beneficiary: 'BUYER',
    orderNumber,
    evidence,
  });
}

/** Products that staff have not decided on, or sent back. LST-10, LST-12 */
export async function leaveInReview(
  market: Market,
  staff: OperatorActor,
  seller: VendorActor,
  waiting: SeedProduct,
  returned: SeedProduct,
): Promise<void> {
  const returnedId = await draft(market, seller, returned);
  await market.as(seller, submitProduct, { productId: returnedId });
  const { id: revisionId } = await market.prisma.productRevision.findFirstOrThrow({ where: { productId: returnedId } });
  const reason = '商品简介与标题所述功能不一致，请补充功能说明后重新提交。';
  await market.as(staff, requestProductChanges, { revisionId, reason });
  await market.as(seller, submitProduct, { productId: await draft(market, seller, waiting) });
}

/** Companies on their way in: one waits for review, one for its bank, one was admitted and has not paid its fee. ONB-17 */
export async function leaveAtTheDoor(market: Market, partners: SeedPartners, staff: OperatorActor): Promise<void> {
  const company = (name: string, last: number) => ({
    companyName: `${name}（示例）有限公司`,
    storeName: name,
    bankName: '东湖商业银行',
    accountNumber: `62001000200030009${last}`,
  });
  const waiting = await addPerson(market, 'applicant@demo.example', '苏筱', '13900003001');
  await applyToJoin(market, partners, waiting, company('拾光云盘', 1));
  const unpaid = await addPerson(market, 'unpaid@demo.example', '何川', '13900003002');
  const { applicationId } = await applyToJoin(market, partners, unpaid, company('川流网络', 2));
  await wait(market, 3);
  await admit(market, staff, unpaid, applicationId);
}
