import { type Context, recordChange } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { LinkExpired } from '../errors';
import { checkLink, type PrivateLink } from '../links';
import { type FilePurpose, mayRead, type PrivateFileReader } from '../rules';

/**
 * Someone opens a private file: the link must be theirs and fresh, and they must be its owner, of its vendor, or staff
 * whose duty needs it. What others ask for does not exist. The view is noted for the audit. ONB-04.
 */
export async function viewPrivateFile(
  ctx: Context,
  reader: PrivateFileReader,
  link: PrivateLink,
): Promise<{ id: string; mime: string; purpose: FilePurpose }> {
  const verdict = checkLink(link, reader.accountId, ctx.now);
  if (verdict === 'FORGED') throw new NotFound();
  const file = await ctx.db.storedFile.findFirst({
    where: { id: link.fileId, isPublic: false },
    select: { id: true, purpose: true, mime: true, ownerAccountId: true, vendorId: true },
  });
  if (!file || !mayRead(file, reader)) throw new NotFound();
  if (verdict === 'EXPIRED') throw new LinkExpired();
  recordChange(ctx, { subjectType: 'file', subjectId: file.id, after: { viewed: file.purpose } });
  return { id: file.id, mime: file.mime, purpose: file.purpose };
}
