import type { PrecheckSeverity, WatchedTerm } from '@/lib/policy';
import { excerptOf, toReadable } from './readable';

/** A watched word found in a text. */
export interface FoundTerm {
  term: string;
  excerpt: string;
  severity?: PrecheckSeverity;
}

/** The watched words a text uses, each once, unless what stands beside one makes it harmless. LST-07, LST-08, ONB-08. */
export function findTerms(source: string, terms: readonly WatchedTerm[]): FoundTerm[] {
  const readable = toReadable(source);
  return terms.flatMap(({ term, notBefore = [], notAfter = [], severity }) => {
    const { text } = readable;
    const found = [...text.matchAll(patternOf(term))].find(({ 0: match, index }) => {
      const rest = text.slice(index + match.length);
      const isHarmless =
        notBefore.some((after) => rest.startsWith(after)) ||
        notAfter.some((before) => text.slice(0, index).endsWith(before));
      return !isHarmless;
    });
    if (!found) return [];
    return [{ term, severity, excerpt: excerptOf(readable, found.index, found.index + found[0].length) }];
  });
}

// Characters are found with something put between them, latin words only whole.
function patternOf(term: string): RegExp {
  const escaped = [...term.toLowerCase()].map((character) => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return /\p{Script=Han}/u.test(term)
    ? new RegExp(escaped.join('[\\s*_`~·.-]{0,2}'), 'gu')
    : new RegExp(`(?<![a-z0-9])${escaped.join('')}(?![a-z0-9])`, 'gu');
}
