/** A text as its reader understands it: full width, letters in circles and invisible characters undone. */
export interface Readable {
  text: string;
  source: string;
  /** Where in the source each character of the text came from. */
  places: readonly number[];
}

const numerals: Readonly<Record<string, string>> = Object.fromEntries(
  ['0零〇洞', '1一壹幺', '2二贰两', '3三叁', '4四肆', '5五伍', '6六陆', '7七柒拐', '8八捌', '9九玖'].flatMap(
    ([digit = '', ...written]) => written.map((character) => [character, digit]),
  ),
);

/** Undoes how characters are dressed up; with `digits`, numbers written in characters become digits too. */
export function toReadable(source: string, digits = false): Readable {
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const character of source) {
    for (const unit of plain(character, digits)) {
      text += unit;
      places.push(at);
    }
    at += character.length;
  }
  return { text, source, places };
}

// Unit by unit: some characters are several when undone, such as ㎏ or ⑩.
function plain(character: string, digits: boolean): string[] {
  if (/\p{Cf}|\uFE0F/u.test(character)) return [];
  const undone = (digits ? numerals[character] : undefined) ?? character.normalize('NFKC').toLowerCase();
  return undone.split('');
}

const around = 12;

/** What stands at a place of the text, in the source's own characters and with a little around it. */
export function excerptOf({ source, places }: Readable, start: number, end: number): string {
  const from = places[start] ?? 0;
  const to = places[end] ?? source.length;
  const characters = (part: string) => [...part];
  const before = characters(source.slice(0, from));
  const after = characters(source.slice(to));
  const lead = (before.length > around ? '…' : '') + before.slice(-around).join('');
  const tail = after.slice(0, around).join('') + (after.length > around ? '…' : '');
  const found = characters(source.slice(from, to));
  const middle = found.length > 60 ? `${found.slice(0, 60).join('')}…` : found.join('');
  return `${lead}${middle}${tail}`.replace(/\s+/g, ' ').trim();
}

/** Every place of a text that a pattern finds, with its excerpt. The pattern is global. */
export function findAll(readable: Readable, pattern: RegExp): { match: string; excerpt: string; start: number }[] {
  return [...readable.text.matchAll(pattern)].map(({ 0: match, index }) => ({
    match,
    start: index,
    excerpt: excerptOf(readable, index, index + match.length),
  }));
}
