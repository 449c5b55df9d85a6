import { type Context, recordChange } from '@/lib/db';
import type { ReceivedUpload } from './receive';

/** Records a received upload as someone's and returns its id. */
export async function keepFile(
  ctx: Context,
  owner: { accountId: string; vendorId: string | null },
  upload: ReceivedUpload,
): Promise<string> {
  const { id, purpose, isPublic, mime, bytes, width, height, sha256 } = upload;
  await ctx.db.storedFile.create({
    data: {
      id,
      purpose,
      isPublic,
      mime,
      bytes,
      width,
      height,
      sha256,
      ownerAccountId: owner.accountId,
      vendorId: owner.vendorId,
      createdAt: ctx.now,
    },
  });
  recordChange(ctx, { subjectType: 'file', subjectId: id, after: { purpose, bytes, sha256 } });
  return id;
}

/** Makes uploads of one person a vendor's own, so that its members may open them: the company was admitted. ONB-04. */
export async function giveFiles(ctx: Context, fileIds: readonly string[], vendorId: string): Promise<void> {
  await ctx.db.storedFile.updateMany({ where: { id: { in: [...fileIds] }, isPublic: false }, data: { vendorId } });
}
