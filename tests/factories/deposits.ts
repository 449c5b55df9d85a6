import type { BuyerActor, Db, OperatorActor, VendorActor } from '@/lib/db';
import type { fen } from '@/lib/kernel/money';
import { chargeVendor } from '@/lib/settlement';
import type { ChargeVendorInput } from '@/lib/settlement/schema';
import { contextFor } from '../support/acting';

/** Staff of finance charge a vendor; for the platform unless the wishes name an order whose buyer is compensated. DEP-15 */
export async function aCharge(
  db: Db,
  staff: OperatorActor,
  vendor: Pick<VendorActor, 'vendorId'>,
  wishes: Partial<ChargeVendorInput> & { amount: ReturnType<typeof fen> },
  at: Date | string,
) {
  return chargeVendor(contextFor(db, staff, at), {
    vendorId: vendor.vendorId,
    ground: 'BREACH',
    beneficiary: wishes.orderNumber ? 'BUYER' : 'PLATFORM',
    evidence: '经核查，该服务商未按约定履行承诺，证据见工单记录。',
    ...wishes,
  });
}

/** The number of an order, as staff type it. */
export async function orderNumberOf(db: Db, buyer: BuyerActor, orderId: string): Promise<string> {
  const { number } = await db.order.findFirstOrThrow({ where: { id: orderId, buyerId: buyer.accountId } });
  return number;
}
