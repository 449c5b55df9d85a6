import type { BuyerActor, Db, OperatorActor } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { claimApplication } from '@/lib/onboarding';
import { creditCodeCheck } from '@/lib/onboarding/credit-code';
import { aBuyer } from '../../factories/accounts';
import {
  acceptPapers,
  anAgreedApplicant,
  anApplicantWithAmount,
  aProvedApplicant,
  aSubmittedApplication,
  someApplication,
} from '../../factories/onboarding';
import { contextFor } from '../../support/acting';

/** People on their way into the market, one at each step. */
export type Applicants = Awaited<ReturnType<typeof makeApplicants>> &
  Record<'staying' | 'recalling' | 'confirming', string> &
  Record<'reporting' | 'withdrawing' | 'correcting' | 'correctingAccount' | 'provingAccount' | 'rebanking', string>;
export type Applicant = Exclude<keyof Applicants, 'amount'>;

export async function makeApplicants(db: Db, at: Date) {
  const withAmount = await anApplicantWithAmount(db, { at, companyName: companyName() });
  return {
    agreeing: (await aBuyer(db, { name: '申请人', at })).accountId,
    verifying: (await anAgreedApplicant(db, { at })).accountId,
    proving: withAmount.actor.accountId,
    attaching: (await aProvedApplicant(db, { at, companyName: companyName() })).accountId,
    waiting: (await submitted(db, at)).actor.accountId,
    submitting: (await aProvedApplicant(db, { at, companyName: companyName() })).accountId,
    /** In yuan, what the one who proves reads off the statement. */
    amount: `0.${String(withAmount.amount).padStart(2, '0')}`,
  };
}

/** Applications that wait for staff; the reviewer has taken on those to be decided. ONB-22. */
export async function makeApplications(db: Db, reviewer: OperatorActor, at: Date) {
  const claimed = async (): Promise<string> => {
    const { applicationId } = await submitted(db, at);
    const ctx = contextFor(db, reviewer, at);
    await claimApplication(ctx, { applicationId });
    await acceptPapers(ctx, applicationId);
    return applicationId;
  };
  return {
    paper: await aPaperToJudge(db, reviewer, at),
    application: await claimed(),
    applicationToClaim: (await submitted(db, at)).applicationId,
    applicationToApprove: await claimed(),
    applicationToSendBack: await claimed(),
    applicationToRefuse: await claimed(),
  };
}

async function aPaperToJudge(db: Db, reviewer: OperatorActor, at: Date): Promise<string> {
  const { applicationId } = await submitted(db, at);
  await claimApplication(contextFor(db, reviewer, at), { applicationId });
  return (await db.vendorDocument.findFirstOrThrow({ where: { applicationId, status: 'PENDING' } })).id;
}

function submitted(db: Db, at: Date): Promise<{ actor: BuyerActor; applicationId: string }> {
  return aSubmittedApplication(db, { at, companyName: companyName(), input: { creditCode: creditCode() } });
}

/** What the last step of the wizard asks for, as its form sends it. */
export function applicationForm() {
  const { declarations, serviceDays, sellsMiniPrograms: _, ...fields } = someApplication({ creditCode: creditCode() });
  const ticks = Object.keys(declarations).map((key) => [`declarations.${key}`, 'on']);
  const typed = Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return {
    ...(Object.fromEntries([...typed, ...ticks]) as Record<string, string>),
    creditCode: fields.creditCode,
    storeName: fields.storeName,
    serviceDays: String(serviceDays),
  };
}

/** A company no earlier run in the same market has named. */
function companyName(): string {
  return `测${newId('co').slice(-8)}有限公司`;
}

/** A valid code that no earlier run in the same market has named. */
export function creditCode(): string {
  const digits = BigInt(`0x${Buffer.from(newId('cc').slice(-6)).toString('hex')}`) % 10_000_000n;
  const body = `91440300MA${String(digits).padStart(7, '0')}`;
  return body + creditCodeCheck(body);
}
