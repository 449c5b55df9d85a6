import { acceptAgreement, saveEdition } from '@/lib/agreements';
import type { Db, OperatorActor } from '@/lib/db';
import { parseBeijingDay } from '@/lib/kernel/clock';
import { contextFor } from '../../support/acting';

const text = {
  version: '9.9',
  effectiveFrom: parseBeijingDay('2039-01-01'),
  titleZh: '草稿',
  titleEn: 'Draft',
  textZh: '第一条　总则。',
  textEn: 'Article 1. General.',
};

/** Drafts of agreements' next editions. There is one of a kind in the whole market, so both sides name the same. GEN-09. */
export async function makeDrafts(db: Db, accountId: string, now: Date) {
  const staff: OperatorActor = { kind: 'operator', accountId, sessionId: '', duties: ['CONDUCT'] };
  const draft = async (kind: 'USER_TERMS' | 'EARNINGS_SUPPLEMENT') =>
    (await saveEdition(contextFor(db, staff, now), { kind, ...text })).draftId;
  return { draftToPublish: await draft('USER_TERMS'), draftToDiscard: await draft('EARNINGS_SUPPLEMENT') };
}

/** A buyer agrees to the terms in force; the copy of that is the buyer's. */
export async function signTerms(db: Db, accountId: string, now: Date): Promise<string> {
  await acceptAgreement(contextFor(db, { kind: 'public' }, now), { kind: 'USER_TERMS', accountId });
  return (await db.agreementAcceptance.findFirstOrThrow({ where: { accountId, kind: 'USER_TERMS' } })).id;
}
