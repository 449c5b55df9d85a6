import type { BrowserContext } from '@playwright/test';
import { payCertificationFee } from '@/lib/certification';
import { inTransaction, type OperatorActor, prisma, type VendorActor } from '@/lib/db';
import { payDeposit } from '@/lib/deposits';
import { fen } from '@/lib/kernel/money';
import { marketNow } from '@/lib/market-clock';
import { aStaffMember } from '../../factories/accounts';
import { keepEnvironment } from '../../factories/environment';
import { fund } from '../../factories/orders';
import { contextFor } from '../../support/acting';
import { enter } from '../entering';
import { signedInSeller } from '../seller/seller';

export interface Papers {
  seller: VendorActor;
  certificationId: string;
  paymentId: string;
  acceptanceId: string;
}

/** A vendor that signed, paid its fee and a deposit, signed in where the page belongs. */
export async function sellerWithPapers(context: BrowserContext): Promise<Papers> {
  const seller = await signedInSeller(context, { certified: false });
  const at = await marketNow(prisma());
  return inTransaction(async (db) => {
    const ctx = contextFor(db, seller, at);
    await fund(db, seller.ownerAccountId, fen(300_000), at);
    const { certificationId } = await payCertificationFee(ctx, {});
    await payDeposit(ctx, { tier: fen(200_000) });
    const where = { vendorId: seller.vendorId };
    const { id: paymentId } = await db.depositPayment.findFirstOrThrow({ where });
    const { id: acceptanceId } = await db.agreementAcceptance.findFirstOrThrow({
      where: { accountId: seller.accountId, kind: 'VENDOR_ACCESS' },
    });
    return { seller, certificationId, paymentId, acceptanceId };
  });
}

/** Staff who see to conduct, signed in where the page belongs. */
export async function staffForConduct(context: BrowserContext): Promise<OperatorActor> {
  keepEnvironment();
  const staff = await inTransaction(async (db) => {
    const made = await aStaffMember(db, 'CONDUCT');
    // Staff are those with a second factor.
    const data = { totpSecret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' };
    await db.account.update({ where: { id: made.accountId }, data });
    return made;
  });
  await enter(context, staff.accountId, { secondFactor: true });
  return staff;
}
