import { loadCurrentAgreement, publishAgreements, signEarningsSupplement } from '@/lib/agreements';
import type { ProductPage } from '@/lib/catalog';
import type { BuyerActor, Db, VendorActor } from '@/lib/db';
import { payDeposit } from '@/lib/deposits';
import { newId } from '@/lib/kernel/ids';
import { fen } from '@/lib/kernel/money';
import type { Bank, IncomingLine, NewTransfer, TransferReport } from '@/lib/partners';
import { requestWithdrawal, settleOrder } from '@/lib/settlement';
import { contextFor } from '../support/acting';
import { builtAt } from './catalog';
import { aDeliveredOrder } from './delivery';
import { fund } from './orders';

/** An order that became the vendor's at the end of its review period. Answers when. */
export async function aSettledOrder(
  db: Db,
  buyer: BuyerActor,
  product: ProductPage,
  at = builtAt,
): Promise<{ orderId: string; settledAt: Date }> {
  const orderId = await aDeliveredOrder(db, buyer, product, at);
  const { dueAt } = await db.deadline.findFirstOrThrow({ where: { kind: 'settle-order', subjectId: orderId } });
  await settleOrder(contextFor(db, { kind: 'system', job: 'settle-order' }, dueAt), { subjectId: orderId });
  await db.deadline.updateMany({ where: { kind: 'settle-order', subjectId: orderId }, data: { status: 'DONE' } });
  return { orderId, settledAt: dueAt };
}

/** A vendor signs the earnings supplement. */
export async function signSupplement(db: Db, vendor: VendorActor, at: Date): Promise<void> {
  await publishAgreements(contextFor(db, vendor, at));
  const { id: agreementId } = await loadCurrentAgreement(db, 'EARNINGS_SUPPLEMENT', at);
  await signEarningsSupplement(contextFor(db, vendor, at), { agreementId, agreed: 'on' });
}

/** A vendor raises its deposit to a tier, with money that comes from outside. */
export async function deposit(db: Db, vendor: VendorActor, tier: number, at: Date): Promise<void> {
  await fund(db, vendor.ownerAccountId, fen(tier), at);
  await payDeposit(contextFor(db, vendor, at), { tier: fen(tier) });
}

/** A withdrawal of everything, by a vendor who may. */
export async function aWithdrawal(db: Db, vendor: VendorActor, at: Date): Promise<string> {
  await signSupplement(db, vendor, at);
  await deposit(db, vendor, 500_000, at);
  return (await requestWithdrawal(contextFor(db, vendor, at), { orderIds: [] })).withdrawalId;
}

/** A bank in memory: it takes every transfer, and does with it what the test says. */
export class MemoryBank implements Bank {
  readonly transfers = new Map<string, TransferReport & { asked: number; content: NewTransfer }>();

  async transfer(content: NewTransfer): Promise<{ transferNo: string }> {
    const known = this.transfers.get(content.requestId);
    if (known) {
      known.asked += 1;
      return { transferNo: known.transferNo };
    }
    const { requestId, kind, amount } = content;
    const transferNo = newId('trf');
    this.transfers.set(requestId, {
      transferNo,
      requestId,
      kind,
      amount,
      status: 'ACCEPTED',
      reasonCode: null,
      reason: null,
      executedAt: null,
      asked: 1,
      content,
    });
    return { transferNo };
  }

  async findTransfer(requestId: string): Promise<TransferReport | null> {
    return this.transfers.get(requestId) ?? null;
  }

  /** What came into the market's account, for a test to fill. */
  readonly incoming: IncomingLine[] = [];

  async listIncoming(after: number): Promise<IncomingLine[]> {
    return this.incoming.filter(({ position }) => position > after);
  }

  readNotification(): never {
    throw new Error('This bank tells nobody');
  }

  /** What the bank would report of a transfer once it is paid, or rejected for a reason. */
  report(requestId: string, reason: string | null = null): TransferReport {
    const transfer = this.transfers.get(requestId);
    if (!transfer) throw new Error(`No transfer ${requestId}`);
    transfer.status = reason === null ? 'PAID' : 'REJECTED';
    transfer.reason = reason;
    transfer.reasonCode = reason === null ? null : 'ACCOUNT_INACTIVE';
    return { ...transfer };
  }
}
