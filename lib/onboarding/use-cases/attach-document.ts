import type { BuyerActor, Context } from '@/lib/db';
import { keepDocument } from '@/lib/documents';
import type { DocumentKind } from '@/lib/documents/schema';
import type { ReceivedUpload } from '@/lib/files';
import type { BeijingDay } from '@/lib/kernel/clock';
import { can, StepRefused } from '@/lib/kernel/transitions';
import type { AttachBankProofInput, AttachLicenceInput, AttachRepresentativeIdInput } from '../document-input';
import { applicationSteps } from '../status';
import { loadOwnApplication } from '../store';

type Attached = { documentId: string };

/** The applicant uploads the stamped licence, or another in its place, while the data may still be changed. ONB-04, ONB-15. */
export async function attachLicence(ctx: Context<BuyerActor>, input: AttachLicenceInput): Promise<Attached> {
  return attach(ctx, 'LICENCE', input.licence, input.expiresOn);
}

/** The same for the copy of the legal representative's identity paper. ONB-04. */
export async function attachRepresentativeId(
  ctx: Context<BuyerActor>,
  input: AttachRepresentativeIdInput,
): Promise<Attached> {
  return attach(ctx, 'LEGAL_REPRESENTATIVE_ID', input.representativeIdCopy, input.expiresOn);
}

/** The same for what proves the bank account: the bank's permit, or a stamped statement of the company. ONB-04, ONB-05. */
export async function attachBankProof(ctx: Context<BuyerActor>, input: AttachBankProofInput): Promise<Attached> {
  return attach(ctx, 'BANK_PROOF', input.bankProof, null);
}

async function attach(
  ctx: Context<BuyerActor>,
  kind: DocumentKind,
  upload: ReceivedUpload,
  expiresOn: BeijingDay | null,
): Promise<Attached> {
  const { accountId } = ctx.actor;
  const { id, status } = await loadOwnApplication(ctx.db, accountId);
  if (!can(applicationSteps.submit, status)) throw new StepRefused('submit', status, applicationSteps.submit.from);
  const origin = { applicationId: id };
  const documentId = await keepDocument(ctx, { origin, owner: { accountId, vendorId: null }, kind, upload, expiresOn });
  return { documentId };
}
