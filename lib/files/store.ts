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
