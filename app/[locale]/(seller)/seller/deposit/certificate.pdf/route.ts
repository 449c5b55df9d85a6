import { depositCertificate } from '@/lib/deposits';
import { localeOfFile, paperFile } from '@/lib/web/paper-file';
import { vendorFile } from '@/lib/web/vendor-file';

/** What the vendor holds in its deposit at this moment, as PDF. DEP-09. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  return vendorFile('money:view', async ({ db, actor, now }) =>
    paperFile(await depositCertificate(db, actor.vendorId, now, localeOfFile(locale))),
  );
}
