import {
  claimChange,
  judgeChangeDocument,
  proveAccountChange,
  requestCompanyChange,
  returnChange,
  startAccountChange,
} from '@/lib/changes';
import type { StartAccountChangeInput } from '@/lib/changes/change-input';
import type { Db, OperatorActor, VendorActor } from '@/lib/db';
import { claimRemittance } from '@/lib/deposits';
import { listDocuments } from '@/lib/documents';
import { addBeijingDays, beijingDay } from '@/lib/kernel/clock';
import { newId } from '@/lib/kernel/ids';
import { type Fen, fen } from '@/lib/kernel/money';
import { aSeller } from '../../factories/catalog';
import { amountArrives, someAccount, someCompanyChange } from '../../factories/changes';
import { aLicence } from '../../factories/onboarding';
import { contextFor } from '../../support/acting';

const dayMs = 86_400_000;

interface Company {
  vendor: VendorActor;
  companyName: string;
}

/** A vendor of its own for each change: one at a time is all that a vendor may have under way. */
async function aCompany(db: Db, now: Date): Promise<Company> {
  const storeName = `辛记${newId('x').slice(-6)}`;
  const vendor = await aSeller(db, { storeName, at: new Date(now.getTime() - 20 * dayMs) });
  return { vendor, companyName: `${storeName}有限公司` };
}

/** What vendors report of their company and their account; each change is there for one action to act on. ONB-21, SET-10. */
export async function makeChanges(db: Db, reviewer: OperatorActor, seller: VendorActor, now: Date) {
  const staff = contextFor(db, reviewer, now);
  const someone = async () => (await aCompany(db, now)).vendor;
  const report = (vendor: VendorActor) => reportedLate(db, vendor, now);
  const claimed = async (changeId: string) => {
    await claimChange(staff, { changeId });
    return changeId;
  };
  const returned = async (changeId: string) => {
    await returnChange(staff, { changeId: await claimed(changeId), reason: '生效日期与执照上的不一致。', remarks: {} });
    return changeId;
  };
  const [change, withdrawing, correcting] = [await report(seller), await someone(), await someone()];
  const [proving, moved, rebanking] = [await aCompany(db, now), await aCompany(db, now), await aCompany(db, now)];
  const proved = await anAccount(db, proving, now);
  const ids = {
    change,
    changeToWithdraw: await report(withdrawing),
    changeToCorrect: await returned(await report(correcting)),
    changeToProve: proved.changeId,
    accountToCorrect: await returned(await anAccountBeforeStaff(db, moved, now)),
    changeToClaim: await report(await someone()),
    changeToApprove: await approvable(db, reviewer, await claimed(await report(await someone())), now),
    changeToReturn: await claimed(await report(await someone())),
    changeToRefuse: await claimed(await report(await someone())),
    changePaper: await paperOf(db, await claimed(await report(await someone()))),
    caseToClose: (await db.vendorCase.findFirstOrThrow({ where: { causeId: change } })).id,
  };
  return {
    ids,
    people: {
      reporting: (await someone()).accountId,
      withdrawing: withdrawing.accountId,
      correcting: correcting.accountId,
      correctingAccount: moved.vendor.accountId,
      provingAccount: proving.vendor.accountId,
      rebanking: rebanking.vendor.accountId,
    },
    account: { companyName: rebanking.companyName, amount: `0.${String(proved.amount).padStart(2, '0')}` },
  };
}

/** So long after it happened that staff follow that up too. */
async function reportedLate(db: Db, vendor: VendorActor, now: Date): Promise<string> {
  const changedOn = addBeijingDays(beijingDay(now), -90);
  const input = await someCompanyChange(db, vendor, now.toISOString(), { changedOn });
  return (await requestCompanyChange(contextFor(db, vendor, now), input)).changeId;
}

/** Another account of a company, to which the amount has come. */
async function anAccount(
  db: Db,
  { vendor, companyName }: Company,
  now: Date,
  wishes: Partial<StartAccountChangeInput> = {},
): Promise<{ changeId: string; amount: Fen }> {
  const { changeId } = await startAccountChange(contextFor(db, vendor, now), someAccount(companyName, wishes));
  return { changeId, amount: await amountArrives(db, changeId, now.toISOString()) };
}

/** Under another name staff look first. ONB-15. */
async function anAccountBeforeStaff(db: Db, company: Company, now: Date): Promise<string> {
  const renamed = { companyName: `新${company.companyName}`, licence: await aLicence(now), changedOn: beijingDay(now) };
  const proof = await anAccount(db, company, now, renamed);
  await proveAccountChange(contextFor(db, company.vendor, now), proof);
  return proof.changeId;
}

async function approvable(db: Db, reviewer: OperatorActor, changeId: string, now: Date): Promise<string> {
  for (const { id } of await listDocuments(db, { changeId })) {
    await judgeChangeDocument(contextFor(db, reviewer, now), { documentId: id, verdict: 'accept' });
  }
  return changeId;
}

async function paperOf(db: Db, changeId: string): Promise<string> {
  return (await db.vendorDocument.findFirstOrThrow({ where: { changeId } })).id;
}

/** Transfers that vendors claimed while deposits came by transfer, and a line of the bank's that pays one. DEP-13. */
export async function makeRemittances(db: Db, now: Date) {
  const then = new Date('2018-09-03T02:00:00Z');
  const claimed = async ({ vendor, companyName }: Company) => {
    const proof = await aLicence(then, 'REMITTANCE_PROOF');
    const claim = { ...transfer, remitterName: companyName, tier: fen(500_000), proof };
    return (await claimRemittance(contextFor(db, vendor, then), claim)).remittanceId;
  };
  const payer = await aCompany(db, now);
  return {
    remittance: await claimed(await aCompany(db, now)),
    remittanceToMatch: await claimed(payer),
    remittanceToRefuse: await claimed(await aCompany(db, now)),
    bankLine: await aLine(db, payer.companyName, then),
  };
}

/** What a claim says beside who paid. */
export const transfer = {
  channel: 'WIRE',
  remittedOn: '2018-09-03',
  recipient: '林晓',
  recipientPhone: '13800000000',
  recipientAddress: '某市某路 1 号',
} as const;

/** Before the first of the bank's own: the market reads on from the last. */
async function aLine(db: Db, payerName: string, bookedAt: Date): Promise<string> {
  const id = newId('in');
  const first = (await db.bankLine.aggregate({ _min: { position: true } }))._min.position ?? 0;
  const line = {
    id,
    position: Math.min(first, 0) - 1,
    amount: 500_000n,
    payerName,
    payerTail: '0040',
    memo: '',
    bookedAt,
  };
  await db.bankLine.create({ data: line });
  return id;
}
