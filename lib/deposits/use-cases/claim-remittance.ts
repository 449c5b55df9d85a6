import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { keepFile } from '@/lib/files';
import { fenToJson } from '@/lib/kernel/money';
import { enqueue } from '@/lib/outbox';
import { policyAt } from '@/lib/policy';
import { lockVendor } from '@/lib/vendors';
import { ClaimOpen, TierAlreadyCovered, TransferNotTaken, UnknownTier } from '../errors';
import { depositHeld } from '../queries/standing';
import type { ClaimRemittanceInput } from '../remittance-input';
import { missingOf } from '../rules/remittances';
import { addClaim, hasOpenClaim } from '../store/remittances';

/** A vendor says that it has transferred its deposit, with the bank's slip and where the paper receipt goes. DEP-11…14, C-08. */
export async function claimRemittance(
  ctx: Context<VendorActor>,
  { proof, tier, ...claim }: ClaimRemittanceInput,
): Promise<{ remittanceId: string }> {
  const { vendorId, accountId } = ctx.actor;
  const { channels, tiers } = policyAt(ctx.now).deposit;
  if (!channels.includes(claim.channel)) throw new TransferNotTaken({ ruleIds: ['DEP-10'] });
  if (!tiers.some(({ amountFen }) => amountFen === tier)) throw new UnknownTier({ ruleIds: ['DEP-11'] });
  await lockVendor(ctx.db, vendorId);
  if (await hasOpenClaim(ctx, vendorId)) throw new ClaimOpen({ ruleIds: ['DEP-13'] });
  const amount = missingOf(await depositHeld(ctx.db, vendorId), tier);
  if (amount === 0n) throw new TierAlreadyCovered({ ruleIds: ['DEP-06'] });
  const proofFileId = await keepFile(ctx, { accountId, vendorId }, proof);
  const { id, number } = await addClaim(ctx, { ...claim, vendorId, tier, amount, proofFileId, claimedById: accountId });
  recordChange(ctx, {
    subjectType: 'deposit-remittance',
    subjectId: id,
    after: { number, amount: fenToJson(amount), channel: claim.channel, remitterName: claim.remitterName },
  });
  await enqueue(ctx, 'read-statement', {});
  return { remittanceId: id };
}
