import { createTranslator } from 'next-intl';
import { describe, expect, it, test } from 'vitest';
import { allPolicies, policyAt } from '@/lib/policy';
import { type RuleEntry, rulebook, rulebookAreas, ruleValues } from '@/lib/policy/rulebook';
import { AREA_IDS } from '@/lib/policy/rulebook/area';
import { ENFORCED_RULES } from '@/lib/policy/rulebook/enforced';
import en from '@/messages/en/rulebook.json';
import zh from '@/messages/zh/rulebook.json';

/** Every id of the rulebook, by hand: prefix and the numbers it has. */
const NUMBERS: Record<string, [first: number, last: number][]> = {
  GEN: [[1, 17]],
  ONB: [[1, 22]],
  FEE: [[1, 8]],
  DEP: [[1, 21]],
  CAT: [[1, 10]],
  LST: [[1, 20]],
  AGR: [[1, 8]],
  SPC: [[1, 13]],
  DSC: [[1, 7]],
  ORD: [[1, 10]],
  WAL: [[1, 4]],
  FUL: [[1, 8]],
  SAS: [[1, 4]],
  REQ: [[1, 7]],
  RFD: [
    [1, 16],
    [20, 24],
    [30, 39],
  ],
  EVL: [[1, 4]],
  INV: [
    [1, 19],
    [30, 31],
    [40, 44],
  ],
  SET: [[1, 13]],
  WEL: [[1, 5]],
  V: [[1, 24]],
  VIO: [[1, 8]],
  EXT: [[1, 9]],
  SUB: [[1, 4]],
  ART: [[1, 10]],
  PRV: [[1, 4]],
  CSR: [[1, 7]],
  TKT: [[1, 3]],
  NTF: [[1, 2]],
  DEM: [[1, 1]],
  ACC: [[1, 2]],
  C: [[1, 24]],
  DEC: [[1, 27]],
};

const EVERY_ID = Object.entries(NUMBERS).flatMap(([prefix, ranges]) =>
  ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => `${prefix}-${String(first + index).padStart(2, '0')}`),
  ),
);

type Words = { title: string; text: string };
const CATALOGUES: [locale: 'zh' | 'en', messages: typeof zh, separator: string][] = [
  ['zh', zh, '、'],
  ['en', en, ', '],
];

function wordsOf(messages: typeof zh, id: string): Words {
  const words = (messages.rules as Record<string, Words>)[id];
  if (words === undefined) throw new Error(`No words for ${id}`);
  return words;
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => String(name)))].sort();
}

describe('the rulebook', () => {
  it('has every rule once and no other', () => {
    expect(rulebook.map(({ id }) => id).toSorted()).toEqual(EVERY_ID.toSorted());
    expect(EVERY_ID).toHaveLength(363);
  });

  it('has every chapter, in the order of the page', () => {
    expect(rulebookAreas.map(({ id }) => id)).toEqual(AREA_IDS);
  });

  it('names in a chapter only rules that the chapter has', () => {
    for (const { ids, published = [], byStaff = [], onlyIn = {}, figures = {}, terms = {} } of rulebookAreas) {
      const named = [published, byStaff, ...Object.values(onlyIn), Object.keys(figures), Object.keys(terms)].flat();
      expect(named.filter((id) => !ids.includes(id))).toEqual([]);
      expect(published.filter((id) => byStaff.includes(id))).toEqual([]);
    }
  });

  it('calls no rule enforced that does not exist', () => {
    expect([...ENFORCED_RULES].filter((id) => !EVERY_ID.includes(id))).toEqual([]);
    expect(
      rulebook
        .filter(({ enforcement }) => enforcement === 'enforced')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([...ENFORCED_RULES].toSorted());
  });

  it('C-01…24: knows which edition a rule belongs to', () => {
    const inForceIn = (id: string) => rulebook.find((rule) => rule.id === id)?.inForceIn;
    expect(inForceIn('DEP-11')).toEqual(['2018-07']);
    expect(inForceIn('DEP-03')).toEqual(['2019-09']);
    expect(inForceIn('SET-02')).toEqual(['2018-07', '2019-09']);
  });
});

describe.each(CATALOGUES)('the words in %s', (locale, messages, separator) => {
  const translate = createTranslator({ locale, messages }) as unknown as (key: string, values?: object) => string;
  const list = (keys: readonly string[]) => keys.map((key) => translate(`terms.${key}`)).join(separator);
  const read = (rule: RuleEntry, pack = policyAt(new Date('2026-01-01T00:00:00Z'))) =>
    translate(`rules.${rule.id}.text`, ruleValues(rule, pack, list));

  test('there are words for every rule, chapter and mark, and for nothing else', () => {
    expect(Object.keys(messages.rules).toSorted()).toEqual(EVERY_ID.toSorted());
    expect(Object.keys(messages.areas).toSorted()).toEqual(AREA_IDS.toSorted());
    expect(Object.keys(messages.enforcement).toSorted()).toEqual(['by-staff', 'enforced', 'planned', 'published']);
  });

  test.each(rulebook.map((rule) => [rule.id, rule] as const))(
    '%s: its figures are exactly those its words ask for',
    (id, rule) => {
      const { title, text } = wordsOf(messages, id);
      expect(placeholders(title)).toEqual([]);
      for (const pack of allPolicies) {
        expect(Object.keys(ruleValues(rule, pack, list)).toSorted()).toEqual(placeholders(text));
        const shown = read(rule, pack);
        expect(shown).not.toMatch(/[{}<>]|undefined|NaN|rules\.\w|terms\.\w/);
        expect(shown.length).toBeGreaterThan(10);
      }
    },
  );

  test('titles are short', () => {
    const longest = locale === 'zh' ? 20 : 40;
    expect(EVERY_ID.filter((id) => wordsOf(messages, id).title.length > longest)).toEqual([]);
  });

  test('no figure is typed into a sentence, only example dates, zero and the last instant of a day', () => {
    const examples = ['GEN-08', 'RFD-04', 'SPC-13', 'DSC-03', 'DSC-06', 'DEC-05'];
    const typed = EVERY_ID.filter((id) => /\d/.test(wordsOf(messages, id).text.replace(/\{\w+\}/g, '')));
    expect(typed.filter((id) => !examples.includes(id))).toEqual([]);
  });

  test('every term has words', () => {
    const keys = rulebook.flatMap((rule) =>
      allPolicies.flatMap((pack) => {
        const collected: string[] = [];
        ruleValues(rule, pack, (terms) => collected.push(...terms).toString());
        return collected;
      }),
    );
    expect(keys.length).toBeGreaterThan(50);
    for (const key of new Set(keys)) expect(list([key])).not.toContain(key);
  });

  test('both languages ask for the same figures', () => {
    for (const id of EVERY_ID) {
      expect(placeholders(wordsOf(messages, id).text)).toEqual(placeholders(wordsOf(zh, id).text));
    }
  });
});

describe('a rule read aloud', () => {
  const say = (id: string, instant: string): string => {
    const rule = rulebook.find((candidate) => candidate.id === id);
    if (rule === undefined) throw new Error(id);
    const t = createTranslator({ locale: 'zh', messages: zh }) as unknown as (key: string, values?: object) => string;
    const list = (keys: readonly string[]) => keys.map((key) => t(`terms.${key}`)).join('、');
    return t(`rules.${id}.text`, ruleValues(rule, policyAt(new Date(instant)), list));
  };

  it('DEP-03: lists the categories of the tiers as the pack has them', () => {
    expect(say('DEP-03', '2019-10-01T00:00:00Z')).toBe(
      '¥1,000 适用于：镜像市场、技术运维（镜像维护）；¥2,000 再加：应用授权市场、API 市场；¥5,000 再加：技术运维（运维排障）、技术运维（数据智能）、SaaS 市场、企业管家市场、定制服务市场、安全市场。',
    );
  });

  it('INV-06: computes the example of ¥2,000 instead of repeating it', () => {
    expect(say('INV-06', '2019-10-01T00:00:00Z')).toContain(
      '订单 ¥2,000、服务费率 10%：服务商可申请 ¥200 的服务费发票，提现 ¥1,800',
    );
  });

  it('V-08, V-05: says how long and how much', () => {
    expect(say('V-08', '2019-10-01T00:00:00Z')).toMatch(/处罚：屏蔽店铺、限制发布商品，为期 15 天。$/);
    expect(say('V-05', '2019-10-01T00:00:00Z')).toMatch(/处罚：清退、永久查封账户，并扣除保证金 ¥5,000。$/);
  });

  it('GEN-14: a rule with a figure in both editions is told with the figure of the day', () => {
    expect(say('GEN-14', '2019-08-31T15:59:59.999Z')).toContain('2017-08-01');
    expect(say('GEN-14', '2019-08-31T16:00:00.000Z')).toContain('2019-09-01');
  });

  it('DEP-11: a rule of 2018 keeps its own figures when read today', () => {
    expect(say('DEP-11', '2026-01-01T00:00:00Z')).toContain('保证金为 ¥5,000，只做 API 的为 ¥2,000');
  });
});
