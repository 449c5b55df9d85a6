import { findSignedCopy } from '@/lib/agreements';
import { findAccountNames } from '@/lib/auth';
import { findFeeReceipt } from '@/lib/certification';
import type { Db } from '@/lib/db';
import { findDepositCertificate, findDepositReceipt } from '@/lib/deposits';
import type { Locale } from '@/lib/i18n/locales';
import { isCodeOf, type Paper } from '@/lib/papers';

/** The document a number names, for whoever also knows its code; to anyone else there is none. DEP-09. */
export async function findVerifiedPaper(
  db: Db,
  { number, code }: { number: string; code: string },
  locale: Locale,
): Promise<Paper | null> {
  const paper = await findPaper(db, number, locale);
  return paper && isCodeOf(paper, code) ? paper : null;
}

async function findPaper(db: Db, number: string, locale: Locale): Promise<Paper | null> {
  if (number.startsWith('crt_')) return findFeeReceipt(db, number, 'anyone', locale);
  if (number.startsWith('dpp_')) return findDepositReceipt(db, number, 'anyone', locale);
  if (number.startsWith('DC-')) return findDepositCertificate(db, number, locale);
  const copy = await findSignedCopy(db, number, 'anyone');
  if (!copy) return null;
  const { accountId } = copy.signature;
  const names = await findAccountNames(db, [accountId]);
  return copy.paper(names.get(accountId)?.name ?? accountId, locale);
}
