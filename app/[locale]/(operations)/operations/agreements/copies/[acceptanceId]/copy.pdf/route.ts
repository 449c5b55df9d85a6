import { findSignedCopy } from '@/lib/agreements';
import { findAccountNames } from '@/lib/auth';
import { operatorFile } from '@/lib/web/operator-file';
import { idOfFile, localeOfFile, paperFile } from '@/lib/web/paper-file';

type Params = { params: Promise<{ locale: string; acceptanceId: string }> };

/** A signed agreement as PDF, for staff who see to conduct. ONB-06. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { locale, acceptanceId } = await params;
  return operatorFile('CONDUCT', async ({ db }) => {
    const copy = await findSignedCopy(db, idOfFile(acceptanceId), 'anyone');
    if (!copy) return paperFile(null);
    const { accountId } = copy.signature;
    const names = await findAccountNames(db, [accountId]);
    return paperFile(copy.paper(names.get(accountId)?.name ?? accountId, localeOfFile(locale)));
  });
}
