import { findFeeReceipt } from '@/lib/certification';
import { idOfFile, localeOfFile, paperFile } from '@/lib/web/paper-file';
import { vendorFile } from '@/lib/web/vendor-file';

type Params = { params: Promise<{ locale: string; certificationId: string }> };

/** The receipt for a year of certification, as PDF. FEE-01, FEE-04, FEE-07. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { locale, certificationId } = await params;
  return vendorFile('money:view', async ({ db, actor }) =>
    paperFile(await findFeeReceipt(db, idOfFile(certificationId), { vendorId: actor.vendorId }, localeOfFile(locale))),
  );
}
