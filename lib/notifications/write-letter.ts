import type { Context, Locale } from '@/lib/db';
import { wordsOf } from '@/lib/i18n/words';
import { enqueue } from '@/lib/outbox';
import { isStamped, stamp } from '@/lib/vault';
import type { Letter } from './events';
import { addOutbound } from './store';

export interface NewLetter {
  letter: Letter;
  address: string;
  locale: Locale;
  params: Record<string, string>;
  /** Where its link leads, without language: one path per letter, since its stamp proves that somebody read this one. */
  linkPath: string;
  key: string;
}

/** Stands in the kept text for the link: whoever reads the records must not be able to follow it. */
const linkPlace = '{link}';

/** Writes to an e-mail address whether or not it has an account; leaves once the transaction commits. */
export async function writeLetter(ctx: Context, { letter, address, locale, params, linkPath, key }: NewLetter) {
  const words = wordsOf(locale);
  const messageId = await addOutbound(ctx.db, {
    channel: 'EMAIL',
    accountId: null,
    address,
    event: letter,
    subject: words(`notifications.letters.${letter}.title`, params),
    body: words(`notifications.letters.${letter}.body`, { ...params, link: linkPlace }),
    linkPath: `/${locale}${linkPath}`,
    key,
    at: ctx.now,
  });
  if (messageId !== null) await enqueue(ctx, 'send-message', { messageId });
}

/** A letter's text as it leaves: with the link, whose last part only the market can make. */
export function withLink(body: string, linkPath: string, baseUrl: string): string {
  return body.replaceAll(linkPlace, `${baseUrl}${linkPath}.${linkStamp(linkPath)}`);
}

/** Whether a stamp is that of a letter's link: only who had the letter can know it. `linkPath` is without language. */
export function isLetterLink(linkPath: string, given: string): boolean {
  return isStamped('letter-link', [linkPath], given);
}

// The reader may switch the language of the page: it is no part of what is proved.
function linkStamp(localPath: string): string {
  return stamp('letter-link', [localPath.replace(/^\/[a-z]{2}(?=\/)/, '')]);
}
