import { acceptAgreement } from '@/lib/agreements';
import { kindsToSell } from '@/lib/agreements/status';
import type { Db, VendorActor } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { creditCodeCheck } from '@/lib/onboarding/credit-code';
import { policyAt } from '@/lib/policy';
import { addVendor } from '@/lib/vendors';
import { contextFor } from '../support/acting';
import { aBuyer } from './accounts';
import { prepareEnvironment } from './environment';

let companies = 0;

/** A valid unified social credit code that no other company of this process has. */
export function aCreditCode(): string {
  companies += 1;
  // Two digits of the process: parallel processes may seed one database.
  const body = `91440300MA${String(process.pid % 100).padStart(2, '0')}${String(companies).padStart(5, '0')}`;
  return body + creditCodeCheck(body);
}

/** Nobody is admitted without having agreed; where nothing was published there is nothing to sign. ONB-06. */
export async function signAccess(db: Db, accountId: string, at: Date | string): Promise<void> {
  const [kind] = kindsToSell(policyAt(new Date(at)));
  if (!kind || !(await db.agreement.count({ where: { kind, effectiveFrom: { lte: new Date(at) } } }))) return;
  await acceptAgreement(contextFor(db, { kind: 'public' }, at), { kind, accountId });
}

export interface VendorWishes {
  companyName?: string;
  storeName?: string;
  at?: Date | string;
}

/** An admitted vendor, as its owner acts for it: not certified, without a deposit. */
export async function aVendor(db: Db, wishes: VendorWishes = {}): Promise<VendorActor> {
  prepareEnvironment();
  const { at = '2026-11-19T02:00:00Z', storeName = '测试店铺' } = wishes;
  const { accountId, sessionId } = await aBuyer(db, { name: storeName });
  const companyName = wishes.companyName ?? `${storeName}${newId('co').slice(-6)}有限公司`;
  const vendorId = await addVendor(contextFor(db, { kind: 'system', job: 'factory' }, at), {
    ownerAccountId: accountId,
    companyName,
    creditCode: aCreditCode(),
    legalRepresentative: '王一',
    contactName: '李二',
    contactPhone: '13800000000',
    contactEmail: 'service@example.com',
    contactAddress: '某市某路 1 号',
    serviceQq: '10001',
    serviceDays: 7,
    serviceFrom: '09:00',
    serviceTo: '18:00',
    storeName,
    bank: {
      bankName: '测试银行',
      accountName: companyName,
      accountNumber: '6222000011112222',
      verifiedAt: new Date(at),
    },
  });
  if (vendorId === null) throw new Error(`${companyName} is a vendor already`);
  await signAccess(db, accountId, at);
  return { kind: 'vendor', accountId, sessionId, vendorId, ownerAccountId: accountId };
}
