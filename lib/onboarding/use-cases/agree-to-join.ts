import { acceptAgreement } from '@/lib/agreements';
import { type BuyerActor, type Context, recordChange } from '@/lib/db';
import { policyAt } from '@/lib/policy';
import { findVendorOfAccount } from '@/lib/vendors';
import { AlreadyVendor } from '../errors';
import type { AgreeToJoinInput } from '../schema';
import { agreementToJoin } from '../status';
import { addApplication, findOwnApplication, stepApplication } from '../store';

/** The first step of joining: the access agreement is accepted and an application begun, or a refused one taken up again. ONB-06, ONB-13. */
export async function agreeToJoin(
  ctx: Context<BuyerActor>,
  { agreementId }: AgreeToJoinInput,
): Promise<{ applicationId: string }> {
  const { accountId } = ctx.actor;
  if (await findVendorOfAccount(ctx.db, accountId)) throw new AlreadyVendor();
  await acceptAgreement(ctx, { kind: agreementToJoin(policyAt(ctx.now)), accountId, agreementId });
  const application = await findOwnApplication(ctx.db, accountId);
  const applicationId = application?.id ?? (await addApplication(ctx, accountId));
  if (application?.status === 'REFUSED') await stepApplication(ctx, application, 'reapply');
  if (application?.status === 'REFUSED' || !application) {
    recordChange(ctx, {
      subjectType: 'application',
      subjectId: applicationId,
      before: { status: application?.status ?? null },
      after: { status: application ? 'VERIFIED' : 'AGREED' },
    });
  }
  return { applicationId };
}
