// Scripts written without spaces between words: every two neighbouring characters become a word of the index, so that
// two-character queries work and no dictionary has to guess where words end.
const dense = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const runs = new RegExp(`[${dense}]+|(?:(?![${dense}])[\\p{L}\\p{N}])+`, 'gu');
const isDense = new RegExp(`^[${dense}]`, 'u');

const wordMax = 64;
const queryMax = 100;
const termsMax = 16;

/** The words a product is found by, separated by spaces: bigrams of Chinese text and whole latin words, each once. */
export function toSearchText(parts: readonly string[]): string {
  const words = new Set<string>();
  for (const part of parts) {
    for (const run of runsOf(part)) {
      if (!isDense.test(run)) {
        words.add(run.slice(0, wordMax));
        continue;
      }
      const characters = [...run];
      for (const pair of pairsOf(characters)) words.add(pair);
      // The last character begins no pair; alone it answers queries of one character.
      words.add(characters[characters.length - 1] ?? '');
    }
  }
  return [...words].join(' ');
}

export interface SearchQuery {
  /** For `to_tsquery('simple', …)`: every term must occur, latin words by their beginning. */
  tsquery: string;
  /** What was typed, in the index's form, for ranking by name. */
  terms: readonly string[];
}

/** What a person typed as a query of the index, or null where nothing in it can be searched for. */
export function toSearchQuery(text: string): SearchQuery | null {
  const terms = runsOf(text.slice(0, queryMax)).map((run) => run.slice(0, wordMax));
  const conditions = new Set(terms.flatMap(conditionsOf));
  if (conditions.size === 0) return null;
  return { tsquery: [...conditions].slice(0, termsMax).join(' & '), terms: [...new Set(terms)].slice(0, termsMax) };
}

// Runs hold letters and digits only, so quoting them is safe.
function conditionsOf(run: string): string[] {
  if (!isDense.test(run)) return [`'${run}':*`];
  const characters = [...run];
  return characters.length === 1 ? [`'${run}':*`] : pairsOf(characters).map((pair) => `'${pair}'`);
}

function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

// Full-width and half-width forms, capitals and small letters are the same word.
function runsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(runs) ?? [];
}
