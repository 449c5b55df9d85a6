import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { type Paper, renderPaper } from '@/lib/papers';

/** The language of a file's address, for routes, which see it as a mere text. */
export function localeOfFile(locale: string): Locale {
  return isLocale(locale) ? locale : defaultLocale;
}

/** The id in a file's address as the database may be asked for it: routes see it unescaped, and Postgres reads no NUL. */
export function idOfFile(typed: string): string {
  return typed.toWellFormed().replaceAll('\u0000', ' ');
}

/** A document as a PDF to keep, named after what it is; a missing one and somebody else's are answered alike. */
export async function paperFile(paper: Paper | null): Promise<Response> {
  if (!paper) return new Response(null, { status: 404 });
  const name = `${paper.kind.toLowerCase().replaceAll('_', '-')}-${paper.number}.pdf`;
  return new Response(new Uint8Array(await renderPaper(paper)), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  });
}
