import { findSignedCopy } from '@/lib/agreements';
import { findAccountNames } from '@/lib/auth';
import { idOfFile, localeOfFile, paperFile } from '@/lib/web/paper-file';
import { vendorFile } from '@/lib/web/vendor-file';

type Params = { params: Promise<{ locale: string; acceptanceId: string }> };

/** The vendor's own copy of an agreement it signed, as PDF. ONB-06. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { locale, acceptanceId } = await params;
  return vendorFile('account:view', async ({ db, actor }) => {
    const copy = await findSignedCopy(db, idOfFile(acceptanceId), { vendorId: actor.vendorId });
    if (!copy) return paperFile(null);
    const { accountId } = copy.signature;
    const names = await findAccountNames(db, [accountId]);
    return paperFile(copy.paper(names.get(accountId)?.name ?? accountId, localeOfFile(locale)));
  });
}
