import { type BeijingDay, parseBeijingDay } from '@/lib/kernel/clock';
import { type ListQuery, oneOf } from './list-address';

/** A day from a list's address; nothing for anything that is no day of the calendar. */
export function dayOf(query: ListQuery, name: string): BeijingDay | undefined {
  try {
    return parseBeijingDay(oneOf(query, name) ?? '');
  } catch {
    return undefined;
  }
}

/** One of the known choices from a list's address; nothing for any other. */
export function choiceOf<T extends string>(query: ListQuery, name: string, known: readonly T[]): T | undefined {
  const asked = oneOf(query, name);
  return known.find((each) => each === asked);
}

/** What somebody searches for: one short line that a database can read, or nothing. */
export function searchOf(query: ListQuery, name = 'search'): string | undefined {
  const typed = oneOf(query, name)
    ?.toWellFormed()
    .replace(/\p{Cc}+/gu, ' ');
  return typed?.trim().slice(0, 60).toWellFormed() || undefined;
}
