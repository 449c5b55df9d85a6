import sharp from 'sharp';
import { loadCurrentAgreement, publishAgreements } from '@/lib/agreements';
import type { BuyerActor, Db } from '@/lib/db';
import { type ReceivedUpload, receiveUpload } from '@/lib/files';
import { fen } from '@/lib/kernel/money';
import {
  agreeToJoin,
  attachLicence,
  proveBankAccount,
  startBankVerification,
  submitApplication,
} from '@/lib/onboarding';
import type { SubmitApplicationInput } from '@/lib/onboarding/schema';
import { recordTransferOutcome } from '@/lib/onboarding/use-cases/record-transfer-outcome';
import { contextFor } from '../support/acting';
import { aBuyer } from './accounts';
import { prepareEnvironment } from './environment';
import { aCreditCode } from './vendors';

/** A picture of a licence as the upload door hands it on. */
export async function aLicence(at: Date | string = '2026-11-20T02:00:00Z'): Promise<ReceivedUpload> {
  prepareEnvironment();
  const picture = sharp({ create: { width: 800, height: 560, channels: 3, background: '#f4ecd8' } });
  const bytes = new Uint8Array(await picture.png().toBuffer());
  return receiveUpload('LICENCE', new File([bytes], 'licence.png', { type: 'image/png' }), new Date(at));
}

/** What an applicant types, valid in every field. */
export function someApplication(wishes: Partial<SubmitApplicationInput> = {}): SubmitApplicationInput {
  return {
    creditCode: aCreditCode(),
    legalRepresentative: '赵敏',
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
  const { id: agreementId } = await loadCurrentAgreement(db, 'VENDOR_ACCESS', ctx.now);
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

/** The same, proved and with a licence: one form away from the review. */
export async function aProvedApplicant(db: Db, wishes: ApplicantWishes = {}): Promise<BuyerActor> {
  const { actor, amount } = await anApplicantWithAmount(db, wishes);
  const ctx = contextFor(db, actor, wishes.at);
  await proveBankAccount(ctx, { amount });
  await attachLicence(ctx, { licence: await aLicence(ctx.now) });
  return actor;
}

/** An application that waits for staff. */
export async function aSubmittedApplication(db: Db, wishes: ApplicantWishes = {}) {
  const actor = await aProvedApplicant(db, wishes);
  const { applicationId } = await submitApplication(contextFor(db, actor, wishes.at), someApplication(wishes.input));
  return { actor, applicationId };
}
