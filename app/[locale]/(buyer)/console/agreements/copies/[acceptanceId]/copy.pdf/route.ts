import { findSignedCopy } from '@/lib/agreements';
import { findAccountNames } from '@/lib/auth';
import { buyerFile } from '@/lib/web/buyer-file';
import { idOfFile, localeOfFile, paperFile } from '@/lib/web/paper-file';

type Params = { params: Promise<{ locale: string; acceptanceId: string }> };

/** A person's own copy of what they agreed to, as PDF. GEN-09, ONB-06. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { locale, acceptanceId } = await params;
  return buyerFile(async ({ db, actor }) => {
    const { accountId } = actor;
    const copy = await findSignedCopy(db, idOfFile(acceptanceId), { accountId });
    if (!copy) return paperFile(null);
    const names = await findAccountNames(db, [accountId]);
    return paperFile(copy.paper(names.get(accountId)?.name ?? accountId, localeOfFile(locale)));
  });
}
