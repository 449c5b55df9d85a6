import { type BuyerActor, type Context, recordChange } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { dueOf } from '@/lib/kernel/clock';
import { newId } from '@/lib/kernel/ids';
import { fenToJson, formatYuan } from '@/lib/kernel/money';
import { type PolicyPack, policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { AgreementNotAccepted, OfferChanged, OwnProduct, ProductNotOnSale } from '../errors';
import { decideStranger, decideTerms, unpaidUntil } from '../rules';
import type { PlaceOrderInput } from '../schema';
import { loadOffer, type Offer } from '../store/offers';
import { insertOrder } from '../store/orders';

/** A buyer orders: price, text and terms are frozen, and the order waits to be paid. AGR-08, GEN-07, ORD-01, ORD-03, DEC-27. */
export async function placeOrder(
  ctx: Context<BuyerActor>,
  input: PlaceOrderInput,
): Promise<{ orderId: string; number: string }> {
  const offer = await loadOffer(ctx, input);
  const policy = policyAt(ctx.now);
  assertMayBuy(ctx, policy, offer, input);
  const id = newId('ord');
  const decision = decideTerms(policy, {
    kind: 'NEW',
    category: offer.category,
    original: fenToJson(offer.original),
    payable: fenToJson(offer.payable),
    placedAt: ctx.now.toISOString(),
  });
  const subject = { type: 'order', id, vendorId: offer.vendorId, accountId: ctx.actor.accountId };
  const receiptId = await issueReceipt(ctx, subject, decision);
  const derivation = unpaidUntil(policy, 'NEW', ctx.now);
  const number = await insertOrder(ctx, id, {
    offer,
    productId: input.productId,
    specId: input.specId,
    policyVersion: policy.version,
    contact: { name: input.contactName, phone: input.contactPhone, email: input.contactEmail },
    expiresAt: dueOf(derivation),
    receiptId,
  });
  await setDeadline(ctx, { kind: 'expire-order', subjectType: 'order', subjectId: id, derivation });
  recordChange(ctx, {
    subjectType: 'order',
    subjectId: id,
    after: { number, status: 'UNPAID', payable: formatYuan(offer.payable), agreement: offer.agreementTextHash },
  });
  return { orderId: id, number };
}

function assertMayBuy(ctx: Context<BuyerActor>, policy: PolicyPack, offer: Offer, input: PlaceOrderInput): void {
  const facts = { relation: offer.relation, productId: input.productId, buyerId: ctx.actor.accountId };
  const stranger = decideStranger(policy, facts);
  if (stranger.outcome.allowed !== true) throw new OwnProduct(stranger);
  if (!offer.listed) throw new ProductNotOnSale();
  if (!offer.current) throw new OfferChanged({ ruleIds: ['LST-14', 'SPC-03'] });
  if (!input.agreementAccepted) throw new AgreementNotAccepted();
}
