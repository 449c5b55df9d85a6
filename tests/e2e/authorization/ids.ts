import { newId } from '@/lib/kernel/ids';
import type { Answer } from '../support/http';

/** An id of the same shape that names nothing. */
export function missingLike(id: string): string {
  const record = /^(.*?)([a-z][a-z0-9]*)_[0-9a-z]{26}$/.exec(id);
  if (record) return `${record[1]}${newId(record[2] ?? 'x')}`;
  if (/^[A-Z]*\d+$/.test(id)) return id.replace(/\d+/, (digits) => '9'.repeat(Math.min(digits.length, 15)));
  throw new Error(`Nobody said how an id like ${id} is made up.`);
}

/** Everything of an answer that could tell two of them apart, with the ids that were asked for left out. */
export function facelessly({ status, headers, body }: Answer, ids: readonly string[]): string {
  const { date: _, ...rest } = headers;
  const text = JSON.stringify({ status, headers: rest, body });
  return ids.flatMap(formsOf).reduce<string>((all, form) => all.replaceAll(form, '<id>'), text);
}

/** How an id may stand in an answer: as typed, escaped once or twice, or its end alone, in a title. */
function formsOf(id: string): (string | RegExp)[] {
  // A bare number may be part of another.
  if (/^\d+$/.test(id)) return [new RegExp(`(?<!\\d)${id}(?!\\d)`, 'g')];
  const once = encodeURIComponent(id);
  return [id, once, encodeURIComponent(once), id.slice(-6)];
}

const triesAtMost = 12;

/**
 * Where the answers to two questions always part, with what stands around it; empty where they can be the same. A page
 * is sent in parts, of which now one and now the other is ready first: that depends on nothing that was asked for.
 */
export async function difference(ask: () => Promise<string>, askOther: () => Promise<string>): Promise<string> {
  const [seen, seenOther] = [new Set<string>(), new Set<string>()];
  let parts = '';
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    const [one, other] = [await ask(), await askOther()];
    seen.add(one);
    seenOther.add(other);
    if ([...seen].some((text) => seenOther.has(text))) return '';
    parts = whereTheyPart(one, other);
  }
  return parts;
}

function whereTheyPart(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 80), at + 160);
  return `${around(one)}\n≠\n${around(other)}`;
}
