import type { RequestCompanyChangeInput, StartAccountChangeInput } from '@/lib/changes/change-input';
import type { Db, VendorActor } from '@/lib/db';
import { parseBeijingDay } from '@/lib/kernel/clock';
import { type Fen, fen } from '@/lib/kernel/money';
import { recordTransferOutcome } from '@/lib/onboarding/use-cases/record-transfer-outcome';
import { contextFor } from '../support/acting';
import { aLicence } from './onboarding';

/** A vendor's report that nothing but its licence is another; what else changed is for the caller to say. */
export async function someCompanyChange(
  db: Db,
  { vendorId }: VendorActor,
  at: string,
  wishes: Partial<RequestCompanyChangeInput> = {},
): Promise<RequestCompanyChangeInput> {
  const { creditCode, legalRepresentative } = await db.vendor.findUniqueOrThrow({ where: { id: vendorId } });
  return {
    creditCode,
    legalRepresentative,
    representativeIdNumber: null,
    changedOn: parseBeijingDay(at.slice(0, 10)),
    explanation: '营业执照换发新证',
    licence: await aLicence(at),
    expiresOn: null,
    representativeIdCopy: undefined,
    ...wishes,
  };
}

/** Another account of the same company. */
export function someAccount(
  companyName: string,
  wishes: Partial<StartAccountChangeInput> = {},
): StartAccountChangeInput {
  return {
    companyName,
    bankName: '新开户银行',
    accountNumber: '9988000011113333',
    changedOn: null,
    explanation: '更换开户银行',
    licence: undefined,
    expiresOn: null,
    ...wishes,
  };
}

/** The bank has sent the amount of a change; answers how much it was. */
export async function amountArrives(db: Db, changeId: string, at: string): Promise<Fen> {
  const row = await db.bankVerification.findFirstOrThrow({ where: { changeId }, orderBy: { createdAt: 'desc' } });
  await recordTransferOutcome(contextFor(db, { kind: 'system', job: 'bank' }, at), {
    transferNo: `TR-${row.id}`,
    requestId: row.id,
    kind: 'VERIFICATION',
    amount: fen(row.amount),
    status: 'PAID',
    reasonCode: null,
    reason: null,
    executedAt: new Date(at),
  });
  return fen(row.amount);
}
