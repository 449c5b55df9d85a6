import { findDepositReceipt } from '@/lib/deposits';
import { idOfFile, localeOfFile, paperFile } from '@/lib/web/paper-file';
import { vendorFile } from '@/lib/web/vendor-file';

type Params = { params: Promise<{ locale: string; paymentId: string }> };

/** The receipt for a payment into the deposit, as PDF. DEP-08, DEP-14. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { locale, paymentId } = await params;
  return vendorFile('money:view', async ({ db, actor }) =>
    paperFile(await findDepositReceipt(db, idOfFile(paymentId), { vendorId: actor.vendorId }, localeOfFile(locale))),
  );
}
