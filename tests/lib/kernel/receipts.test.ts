import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { canonicalJson, contentHash, type Decision, sameDecision } from '@/lib/kernel/receipts';

const decision: Decision = {
  kind: 'settlement',
  ruleIds: ['SET-02', 'DEC-09'],
  policyVersion: '2019-09',
  inputs: { total: '200000', rateBps: 1000, settledAt: '2026-07-05T16:00:00.000Z' },
  steps: [{ label: 'settlement.commission', expression: '2000.00 × 10% = 200.00', result: '20000' }],
  outcome: { commission: '20000', vendorShare: '180000' },
};

describe('a decision (GEN-14)', () => {
  it('GEN-14: equals itself after storage, whatever the order of its keys', () => {
    const { outcome, steps, inputs, ...rest } = decision;
    const reordered: Decision = {
      outcome,
      inputs: Object.fromEntries(Object.entries(inputs).reverse()),
      steps,
      ...rest,
    };
    expect(Object.keys(reordered)).not.toEqual(Object.keys(decision));
    expect(sameDecision(decision, reordered)).toBe(true);
    expect(sameDecision(decision, JSON.parse(JSON.stringify(decision)))).toBe(true);
  });

  test.each<[string, Partial<Decision>]>([
    ['kind', { kind: 'refund' }],
    ['policy', { policyVersion: '2018-07' }],
    ['rules in another order', { ruleIds: ['DEC-09', 'SET-02'] }],
    ['an input', { inputs: { ...decision.inputs, rateBps: 1001 } }],
    ['an input as text', { inputs: { ...decision.inputs, rateBps: '1000' } }],
    ['one input less', { inputs: { total: '200000', rateBps: 1000 } }],
    ['a step', { steps: [] }],
    ['the outcome by a fen', { outcome: { commission: '20001', vendorShare: '179999' } }],
  ])('GEN-14: differs in %s', (_, change) => expect(sameDecision(decision, { ...decision, ...change })).toBe(false));
});

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: [2, { d: null, c: true }] }, '{"a":[2,{"c":true,"d":null}],"b":1}'],
    [{ amount: 9007199254740993n }, '{"amount":"9007199254740993"}'],
    [{ gone: undefined, kept: '' }, '{"kept":""}'],
    [new Date('2026-07-05T15:59:59.999Z'), '"2026-07-05T15:59:59.999Z"'],
    ['引号"与换行\n', '"引号\\"与换行\\n"'],
    [Object.assign(Object.create(null), { a: -0 }), '{"a":0}'],
    [[], '[]'],
  ])('%#', (value, expected) => expect(canonicalJson(value)).toBe(expected));

  test.each([
    ['NaN', Number.NaN],
    ['infinity', { a: Number.POSITIVE_INFINITY }],
    ['undefined', undefined],
    ['undefined in an array', [undefined]],
    ['a hole in an array', new Array(1)],
    ['a function', { a: () => 1 }],
    ['a symbol', Symbol('a')],
    ['a Map', new Map([['a', 1]])],
    ['an instance', new (class Order {})()],
  ])('%s is refused', (_, value) => expect(() => canonicalJson(value)).toThrow(TypeError));

  it('an invalid date is refused', () => {
    expect(() => canonicalJson(new Date(Number.NaN))).toThrow(RangeError);
  });

  it('parses back to the same value, and twice canonical is once', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

describe('a content hash', () => {
  it('is the SHA-256 of the canonical text, worked out elsewhere', () => {
    expect(contentHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });

  it('is one per content', () => {
    expect(contentHash({ a: 1, b: 2n })).toBe(contentHash({ b: '2', a: 1 }));
    expect(contentHash({ a: 1 })).not.toBe(contentHash({ a: '1' }));
    expect(contentHash(['ab', 'c'])).not.toBe(contentHash(['a', 'bc']));
  });
});
