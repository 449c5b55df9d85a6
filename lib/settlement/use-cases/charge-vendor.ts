import type { Context, OperatorActor } from '@/lib/db';
import { deductDeposit } from '@/lib/deposits';
import { Forbidden } from '@/lib/kernel/errors';
import { lockVendor } from '@/lib/vendors';
import { BuyerNotFound } from '../errors';
import type { ChargeVendorInput } from '../schema';
import { findBuyerOfOrder } from '../staff-queries';
import { netDebt } from './net-debt';

/**
 * Staff charge a vendor for a breach or a refund, for the platform or for the buyer of one of its orders: the deposit first,
 * then debt, and what it owes is taken from its settled income at once. DEP-15, DEC-02, DEC-14.
 */
export async function chargeVendor(
  ctx: Context<OperatorActor>,
  { vendorId, amount, ground, beneficiary, orderNumber, findingId, evidence }: ChargeVendorInput,
): Promise<{ deductionId: string; vendorId: string; number: string; receiptId: string }> {
  const { duties } = ctx.actor;
  // Conduct may charge for what a violation caused; anything else is finance's. DEP-15.
  const mayCharge = duties.includes('FINANCE') || (duties.includes('CONDUCT') && findingId !== undefined);
  if (!mayCharge) throw new Forbidden();
  await lockVendor(ctx.db, vendorId);
  const order = orderNumber === undefined ? null : await findBuyerOfOrder(ctx.db, vendorId, orderNumber);
  if (order === null && (orderNumber !== undefined || beneficiary === 'BUYER'))
    throw new BuyerNotFound({ field: 'orderNumber' });
  const { deductionId, number, receiptId } = await deductDeposit(ctx, {
    vendorId,
    ground,
    beneficiary,
    amount,
    evidence,
    buyerAccountId: beneficiary === 'BUYER' ? (order?.buyerId ?? null) : null,
    orderId: order?.orderId ?? null,
    findingId: findingId ?? null,
  });
  await netDebt(ctx, vendorId);
  return { deductionId, vendorId, number, receiptId };
}
