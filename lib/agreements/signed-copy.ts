import type { Db } from '@/lib/db';
import { operatorName } from '@/lib/i18n/brand';
import type { Locale } from '@/lib/i18n/locales';
import { wordsOf } from '@/lib/i18n/words';
import { formatBeijing } from '@/lib/kernel/clock';
import type { Paper } from '@/lib/papers';
import { findSignature, type Signature, type SignatureReader } from './copy-queries';

export interface SignedCopy {
  signature: Signature;
  /** The paper, once the caller has looked up who signed. */
  paper: (signer: string, locale: Locale) => Paper;
}

/** The copy of a signed agreement for one of its readers; null where it is missing or not theirs. ONB-06. */
export async function findSignedCopy(
  db: Db,
  acceptanceId: string,
  reader: SignatureReader,
): Promise<SignedCopy | null> {
  const signature = await findSignature(db, acceptanceId, reader);
  return signature && { signature, paper: (signer, locale) => paperOf(signature, signer, locale) };
}

function paperOf(signature: Signature, signer: string, locale: Locale): Paper {
  const words = wordsOf(locale);
  const say = (key: string) => words(`agreements.copy.${key}`);
  const { version, effectiveFrom, acceptedAt, ip, textHash, companyName, creditCode } = signature;
  const isChinese = locale === 'zh';
  return {
    kind: 'AGREEMENT',
    locale,
    number: signature.id,
    issuedAt: acceptedAt,
    title: isChinese ? signature.titleZh : signature.titleEn,
    lead: say('lead'),
    parties: [
      companyName === null
        ? { role: say('user'), name: signer }
        : { role: say('vendor'), name: companyName, detail: creditCode ?? undefined },
      { role: say('platform'), name: operatorName(locale) },
    ],
    facts: [
      { term: say('version'), value: version },
      { term: say('effectiveFrom'), value: formatBeijing(effectiveFrom, 'yyyy-MM-dd') },
      { term: say('signer'), value: signer },
      { term: say('signedAt'), value: words('ui.beijingTime', { time: formatBeijing(acceptedAt) }) },
      { term: say('address'), value: ip === '' ? '—' : ip },
      { term: say('hash'), value: textHash },
    ],
    notes: [say('note'), ...(isChinese ? [] : [say('prevails')])],
    text: isChinese ? signature.textZh : signature.textEn,
    record: {
      agreementId: signature.agreementId,
      textHash,
      accountId: signature.accountId,
      vendorId: signature.vendorId,
      acceptedAt: acceptedAt.toISOString(),
      ip,
    },
  };
}
