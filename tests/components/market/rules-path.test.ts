import { describe, expect, test } from 'vitest';
import { parseRulesPath, rulesPath } from '@/components/market/rules-path';

const known = {
  versions: ['2018-07', '2019-09'],
  areas: ['refunds', 'deposit'],
  enforcements: ['enforced', 'by-staff'],
} as const;

describe('rulebook addresses', () => {
  test.each([
    ['/rules', { version: null, area: null, enforcement: null }],
    ['/rules/2018-07', { version: '2018-07', area: null, enforcement: null }],
    ['/rules/refunds', { version: null, area: 'refunds', enforcement: null }],
    ['/rules/2018-07/refunds/enforced', { version: '2018-07', area: 'refunds', enforcement: 'enforced' }],
    ['/rules/by-staff', { version: null, area: null, enforcement: 'by-staff' }],
  ])('GEN-14: %s is read and written back', (path, place) => {
    expect(parseRulesPath(path.split('/').slice(2), known)).toEqual(place);
    expect(rulesPath(place)).toBe(path);
  });

  test.each([[['2020-01']], [['refunds', '2018-07']], [['enforced', 'refunds']], [['refunds', 'deposit']], [['']]])(
    '%j is no address of ours',
    (segments) => expect(parseRulesPath(segments, known)).toBeNull(),
  );
});
