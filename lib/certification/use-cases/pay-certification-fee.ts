import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { fenToJson, formatYuan } from '@/lib/kernel/money';
import { account, post } from '@/lib/ledger';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { liftStoreHolds, lockVendor, memberAccountIds } from '@/lib/vendors';
import { assertBalanceCovers } from '@/lib/wallet';
import { CertificationChanged, NoCertificationFee } from '../errors';
import { findLastCertification } from '../queries';
import { decideCertificationFee } from '../rules';
import type { PayCertificationFeeInput } from '../schema';
import { addCertification, newCertificationId, setCertificationDeadlines } from '../store';

/** A vendor pays for a year of certification from its owner's wallet; a year still running is prolonged. FEE-01…05, DEC-15. */
export async function payCertificationFee(
  ctx: Context<VendorActor>,
  { seenUntil }: PayCertificationFeeInput,
): Promise<{ certificationId: string; validUntil: Date; receiptId: string }> {
  const { vendorId, ownerAccountId } = ctx.actor;
  await lockVendor(ctx.db, vendorId);
  const certifiedUntil = (await findLastCertification(ctx.db, vendorId))?.validUntil.toISOString() ?? null;
  if (seenUntil !== undefined && seenUntil !== (certifiedUntil ?? '')) throw new CertificationChanged();

  const policy = policyAt(ctx.now);
  if (!policy.certification.required) throw new NoCertificationFee({ ruleIds: ['FEE-08'] });
  const amount = policy.certification.feeFen;
  const decision = decideCertificationFee(policy, { paidAt: ctx.now.toISOString(), certifiedUntil });
  const validFrom = new Date(String(decision.outcome.validFrom));
  const validUntil = new Date(String(decision.outcome.validUntil));
  await assertBalanceCovers(ctx, ownerAccountId, { amount, purpose: 'certification.paid' });

  const id = newCertificationId();
  const receiptId = await issueReceipt(ctx, { type: 'certification', id, vendorId }, decision);
  await addCertification(ctx, { id, vendorId, amount, validFrom, validUntil, receiptId });
  await liftStoreHolds(ctx, vendorId, 'CERTIFICATION');
  await setCertificationDeadlines(ctx, policy, { vendorId, validFrom, validUntil });
  const after = { amount: fenToJson(amount), validFrom: validFrom.toISOString(), validUntil: validUntil.toISOString() };
  recordChange(ctx, { subjectType: 'certification', subjectId: id, before: { certifiedUntil }, after });

  await post(ctx, {
    reason: 'certification.paid',
    key: `certification.paid:${id}`,
    subject: { type: 'certification', id },
    transfers: [{ from: account.wallet(ownerAccountId), to: account.certificationIncome(), amount }],
    receiptId,
  });
  await announce(ctx, {
    event: 'certification.paid',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
    params: { amount: formatYuan(amount), until: validUntil.toISOString() },
    link: '/seller/certification',
    key: `certification.paid:${id}`,
  });
  return { certificationId: id, validUntil, receiptId };
}
