import type { Context, VendorActor } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { contentHash } from '@/lib/kernel/receipts';
import { AgreementUnchanged } from '../errors';

export interface AgreementText {
  text: string;
  acceptanceCriteria: readonly string[];
  acceptanceWorkingDays: number;
}

/** Writes an agreement with its first version and answers its id. AGR-01. */
export async function insertAgreement(ctx: Context<VendorActor>, name: string, text: AgreementText): Promise<string> {
  const id = newId('sag');
  await ctx.db.serviceAgreement.create({
    data: { id, vendorId: ctx.actor.vendorId, name, createdAt: ctx.now },
  });
  await insertVersion(ctx, id, 1, text);
  return id;
}

/** Adds a version to the vendor's own agreement; earlier ones stay as buyers accepted them. AGR-01. */
export async function addAgreementVersion(
  ctx: Context<VendorActor>,
  agreementId: string,
  text: AgreementText,
): Promise<{ number: number }> {
  const [own] = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM service_agreement WHERE id = ${agreementId} AND vendor_id = ${ctx.actor.vendorId} FOR UPDATE`;
  if (own === undefined) throw new NotFound();
  const newest = await ctx.db.serviceAgreementVersion.findFirstOrThrow({
    where: { agreementId },
    orderBy: { number: 'desc' },
  });
  const sameDays = newest.acceptanceWorkingDays === text.acceptanceWorkingDays;
  if (sameDays && contentHash(newest.acceptanceCriteria) === contentHash(text.acceptanceCriteria)) {
    if (newest.textHash === contentHash(text.text)) throw new AgreementUnchanged({ ruleIds: ['AGR-01'] });
  }
  const number = newest.number + 1;
  await insertVersion(ctx, agreementId, number, text);
  return { number };
}

async function insertVersion(
  ctx: Context,
  agreementId: string,
  number: number,
  { text, acceptanceCriteria, acceptanceWorkingDays }: AgreementText,
): Promise<void> {
  await ctx.db.serviceAgreementVersion.create({
    data: {
      id: newId('sav'),
      agreementId,
      number,
      text,
      textHash: contentHash(text),
      acceptanceCriteria: [...acceptanceCriteria],
      acceptanceWorkingDays,
      createdAt: ctx.now,
    },
  });
}
