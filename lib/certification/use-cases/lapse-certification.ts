import type { Context, SystemActor } from '@/lib/db';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { holdStore, memberAccountIds } from '@/lib/vendors';
import { findLastCertification } from '../queries';
import { decideStanding } from '../rules';

/**
 * A certified year has ended unrenewed: the store and its products are hidden until the next is paid; running
 * subscriptions go on. The deadline is `certification-lapse`, its subject the vendor. DEC-15.
 */
export async function lapseCertification(
  ctx: Context<SystemActor>,
  { subjectId: vendorId }: { subjectId: string },
): Promise<void> {
  const last = await findLastCertification(ctx.db, vendorId);
  if (!last) return;
  const inputs = { certifiedUntil: last.validUntil.toISOString(), at: ctx.now.toISOString() };
  const decision = decideStanding(policyAt(ctx.now), inputs);
  if (decision.outcome.certified === true) return;
  const receiptId = await issueReceipt(ctx, { type: 'certification', id: last.id, vendorId }, decision);
  await holdStore(ctx, {
    vendorId,
    kind: 'CERTIFICATION',
    causeId: last.id,
    hides: true,
    // Publishing is refused by `assertCertified`, which can also say how to pay.
    bansPublishing: false,
    startsAt: last.validUntil,
    endsAt: null,
    receiptId,
  });
  await announce(ctx, {
    event: 'certification.lapsed',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
    params: { until: last.validUntil.toISOString() },
    link: '/seller/certification',
    key: `certification.lapsed:${last.id}`,
  });
}
