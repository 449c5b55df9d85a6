import type { BuyerActor, Context } from '@/lib/db';
import { keepFile } from '@/lib/files';
import { can, StepRefused } from '@/lib/kernel/transitions';
import type { AttachLicenceInput } from '../licence-input';
import { applicationSteps } from '../status';
import { keepLicence, loadOwnApplication } from '../store';

/** The applicant uploads the stamped licence, or another one in its place, while the data may still be changed. ONB-04, ONB-15. */
export async function attachLicence(
  ctx: Context<BuyerActor>,
  { licence }: AttachLicenceInput,
): Promise<{ fileId: string }> {
  const { accountId } = ctx.actor;
  const { id, status } = await loadOwnApplication(ctx.db, accountId);
  if (!can(applicationSteps.submit, status)) throw new StepRefused('submit', status, applicationSteps.submit.from);
  const fileId = await keepFile(ctx, { accountId, vendorId: null }, licence);
  await keepLicence(ctx.db, id, fileId);
  return { fileId };
}
