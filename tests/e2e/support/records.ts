import type { Db, VendorActor } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { account } from '@/lib/ledger';
import { aSeller } from '../../factories/catalog';
import { aFinding } from '../../factories/violations';

const dayMs = 86_400_000;

/** What the market itself keeps about a buyer and a vendor, for staff to look at. */
export async function makeRecords(db: Db, accountId: string, { vendorId }: VendorActor, now: Date) {
  const { vendorId: vendorToPunish } = await aSeller(db, { storeName: `丁记${newId('x').slice(-6)}`, at: now });
  const wallet = account.wallet(accountId);
  const { postingId } = await db.ledgerEntry.findFirstOrThrow({ where: { accountId: wallet } });
  return {
    auditEntry: String(await anAuditEntry(db, accountId, now)),
    ledgerAccount: wallet as string,
    posting: postingId,
    deadline: await aFailingDeadline(db, accountId, now),
    // Long over, so that nothing of the vendor's is hidden now.
    finding: await aFinding(db, vendorId, new Date(now.getTime() - 18 * dayMs)),
    vendorToPunish,
    // What the vendor has paper for.
    depositPayment: (await db.depositPayment.findFirstOrThrow({ where: { vendorId } })).id,
    certification: (await db.certification.findFirstOrThrow({ where: { vendorId } })).id,
    supplementSigned: (await db.agreementAcceptance.findFirstOrThrow({ where: { vendorId } })).id,
  };
}

async function anAuditEntry(db: Db, accountId: string, now: Date): Promise<bigint> {
  const entry = { at: now, accountId, door: 'buyer', action: 'payOrder', input: {}, outcome: 'done' };
  return (await db.auditEntry.create({ data: { ...entry, requestId: newId('req'), ip: '', userAgent: '' } })).id;
}

/** It failed, and waits for its next try in a year: nothing but staff has it tried before. */
async function aFailingDeadline(db: Db, accountId: string, now: Date): Promise<string> {
  const id = newId('ddl');
  const later = new Date(now.getTime() + 366 * dayMs);
  await db.deadline.create({
    data: {
      ...{ id, kind: 'check-recharge', subjectType: 'recharge', subjectId: accountId, dueAt: later, createdAt: now },
      ...{ derivation: {}, attempts: 3, lastError: 'the gateway does not answer', retryAt: later },
    },
  });
  return id;
}
