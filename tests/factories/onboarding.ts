import sharp from 'sharp';
import { loadCurrentAgreement, publishAgreements } from '@/lib/agreements';
import type { BuyerActor, Context, Db, OperatorActor } from '@/lib/db';
import { listDocuments } from '@/lib/documents';
import { type FilePurpose, type ReceivedUpload, receiveUpload } from '@/lib/files';
import type { BeijingDay } from '@/lib/kernel/clock';
import { fen } from '@/lib/kernel/money';
import {
  agreeToJoin,
  attachBankProof,
  attachLicence,
  attachRepresentativeId,
  judgeApplicationDocument,
  proveBankAccount,
  startBankVerification,
  submitApplication,
} from '@/lib/onboarding';
import type { SubmitApplicationInput } from '@/lib/onboarding/schema';
import { agreementToJoin } from '@/lib/onboarding/status';
import { recordTransferOutcome } from '@/lib/onboarding/use-cases/record-transfer-outcome';
import { policyAt } from '@/lib/policy';
import { contextFor } from '../support/acting';
import { aBuyer } from './accounts';
import { prepareEnvironment } from './environment';
import { aCreditCode } from './vendors';

/** A picture of a paper, by default of a licence, as the upload door hands it on. */
export async function aLicence(
  at: Date | string = '2026-11-20T02:00:00Z',
  purpose: FilePurpose = 'LICENCE',
): Promise<ReceivedUpload> {
  prepareEnvironment();
  const picture = sharp({ create: { width: 800, height: 560, channels: 3, background: '#f4ecd8' } });
  const bytes = new Uint8Array(await picture.png().toBuffer());
  return receiveUpload(purpose, new File([bytes], 'paper.png', { type: 'image/png' }), new Date(at));
}

/** The three papers that every applicant hands in, the licence good until a day. ONB-04. */
export async function attachPapers(ctx: Context<BuyerActor>, expiresOn: BeijingDay | null = null): Promise<void> {
  for (const attach of papersOf(ctx.now, expiresOn)) await attach(ctx);
}

/** The same one by one, for callers that run each in a transaction of its own. */
export function papersOf(at: Date, expiresOn: BeijingDay | null = null) {
  return [
    async (ctx: Context<BuyerActor>) => attachLicence(ctx, { licence: await aLicence(at), expiresOn }),
    async (ctx: Context<BuyerActor>) => {
      const representativeIdCopy = await aLicence(at, 'LEGAL_REPRESENTATIVE_ID');
      return attachRepresentativeId(ctx, { representativeIdCopy, expiresOn: null });
    },
    async (ctx: Context<BuyerActor>) => attachBankProof(ctx, { bankProof: await aLicence(at, 'BANK_PROOF') }),
  ];
}

let people = 0;

/** A valid identity number of a mainland citizen that no other person of this process has. */
export function aCitizenNumber(): string {
  people += 1;
  const day = String((process.pid % 28) + 1).padStart(2, '0');
  const body = `110101198003${day}${String(people).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + '10X98765432'.charAt(sum % 11);
}

/** Whoever took an application on accepts every paper of it. ONB-22. */
export async function acceptPapers(ctx: Context<OperatorActor>, applicationId: string): Promise<void> {
  for (const { id, status } of await listDocuments(ctx.db, { applicationId })) {
    if (status !== 'ACCEPTED') await judgeApplicationDocument(ctx, { documentId: id, verdict: 'accept' });
  }
}

/** What an applicant types, valid in every field. */
export function someApplication(wishes: Partial<SubmitApplicationInput> = {}): SubmitApplicationInput {
  return {
    creditCode: aCreditCode(),
    legalRepresentative: '赵敏',
    representativeIdNumber: aCitizenNumber(),
    organisationCode: null,
    companyType: null,
    mainBusiness: null,
    inTradeSince: null,
    sellsMiniPrograms: false,
    registeredCapital: null,
    contactName: '钱进',
    contactPhone: '13900000000',
    contactEmail: 'contact@example.com',
    contactAddress: '某市某区某路 2 号',
    contactQq: '20002',
    storeName: '云帆软件',
    serviceDays: 7,
    serviceFrom: '09:00',
    serviceTo: '18:00',
    declarations: { lawful: 'on', ownDevelopment: 'on', runsOnPlatform: 'on', keepsCurrent: 'on', contactUse: 'on' },
    ...wishes,
  };
}

export interface ApplicantWishes {
  companyName?: string;
  at?: Date | string;
  input?: Partial<SubmitApplicationInput>;
}

/** A person who has agreed to join. */
export async function anAgreedApplicant(db: Db, { at }: ApplicantWishes = {}): Promise<BuyerActor> {
  prepareEnvironment();
  const actor = await aBuyer(db, { name: '申请人' });
  const ctx = contextFor(db, actor, at);
  await publishAgreements(ctx);
  const { id: agreementId } = await loadCurrentAgreement(db, agreementToJoin(policyAt(ctx.now)), ctx.now);
  await agreeToJoin(ctx, { agreementId, agreed: 'on' });
  return actor;
}

/** The same, with an amount that arrived at the company's account and waits to be read off the statement. */
export async function anApplicantWithAmount(db: Db, wishes: ApplicantWishes = {}) {
  const actor = await anAgreedApplicant(db, wishes);
  const ctx = contextFor(db, actor, wishes.at);
  const companyName = wishes.companyName ?? '云帆软件（深圳）有限公司';
  const account = { companyName, bankName: '测试银行深圳分行', accountNumber: '7559000011112222' };
  const { verificationId } = await startBankVerification(ctx, account);
  const { amount } = await db.bankVerification.findUniqueOrThrow({ where: { id: verificationId } });
  await recordTransferOutcome(contextFor(db, { kind: 'system', job: 'bank' }, ctx.now), {
    transferNo: `TR-${verificationId}`,
    requestId: verificationId,
    kind: 'VERIFICATION',
    amount: fen(amount),
    status: 'PAID',
    reasonCode: null,
    reason: null,
    executedAt: ctx.now,
  });
  return { actor, verificationId, amount: fen(amount) };
}

/** The same, proved and with its papers: one form away from the review. */
export async function aProvedApplicant(db: Db, wishes: ApplicantWishes = {}): Promise<BuyerActor> {
  const { actor, amount } = await anApplicantWithAmount(db, wishes);
  const ctx = contextFor(db, actor, wishes.at);
  await proveBankAccount(ctx, { amount });
  await attachPapers(ctx);
  return actor;
}

/** An application that waits for staff. */
export async function aSubmittedApplication(db: Db, wishes: ApplicantWishes = {}) {
  const actor = await aProvedApplicant(db, wishes);
  const { applicationId } = await submitApplication(contextFor(db, actor, wishes.at), someApplication(wishes.input));
  return { actor, applicationId };
}
