import { describe, expect, it } from 'vitest';
import { coversCategory, tierNeededFor } from '@/lib/deposits';
import { decidePayment, decideStanding, tierViews } from '@/lib/deposits/rules/tiers';
import { payDepositInput } from '@/lib/deposits/schema';
import { fen } from '@/lib/kernel/money';
import { CATEGORIES, policyByVersion } from '@/lib/policy';

const policy = policyByVersion('2019-09');

describe('which tier a category needs (DEP-02, DEP-03)', () => {
  it.each([
    ['image', 100_000n],
    ['tech-ops/image-maintenance', 100_000n],
    ['app-authorisation', 200_000n],
    ['api', 200_000n],
    ['tech-ops/troubleshooting', 500_000n],
    ['tech-ops/data-intelligence', 500_000n],
    ['saas', 500_000n],
    ['enterprise-butler', 500_000n],
    ['custom', 500_000n],
    ['security', 500_000n],
  ] as const)('%s: %s fen', (category, amount) => {
    expect(tierNeededFor(policy, category)).toBe(amount);
    expect(coversCategory(policy, fen(amount), category)).toBe(true);
    expect(coversCategory(policy, fen(amount - 1n), category)).toBe(false);
  });

  it('one deposit covers every lower tier, and the highest covers all (DEP-06, DEP-21)', () => {
    const covered = (held: number) => CATEGORIES.filter((category) => coversCategory(policy, fen(held), category));
    expect([0, 100_000, 200_000, 500_000].map((held) => covered(held).length)).toEqual([0, 2, 4, 10]);
  });
});

describe('what is due (DEP-04, DEP-06)', () => {
  it.each([
    ['no income, nothing paid', '0', [], '0', '0'],
    ['the page of the rulebook: 2,000 of 5,000 (DEP-07)', '200000', ['api', 'saas'], '500000', '300000'],
    ['API alone', '0', ['api'], '200000', '200000'],
    ['paid ahead of income', '500000', ['image'], '100000', '0'],
    ['exactly paid', '500000', ['saas'], '500000', '0'],
    ['a category no policy knows', '0', ['nonsense'], '0', '0'],
  ])('%s', (_what, held, categories, highestDue, due) => {
    expect(decideStanding(policy, { held, categories }).outcome).toEqual({ highestDue, due });
  });
});

describe('paying up to a tier (DEP-08)', () => {
  it.each([
    ['0', '100000', '100000', '100000'],
    ['100000', '200000', '100000', '200000'],
    ['200000', '500000', '300000', '500000'],
    ['500000', '500000', '0', '500000'],
    ['500000', '100000', '0', '500000'],
  ])('holding %s, reaching %s costs %s', (held, tier, amount, heldAfter) => {
    expect(decidePayment(policy, { held, tier }).outcome).toEqual({ amount, heldAfter });
  });

  it('shows its arithmetic', () => {
    expect(decidePayment(policy, { held: '200000', tier: '500000' }).steps[0]?.expression).toBe(
      'max(5,000.00 − 2,000.00, 0) = 3,000.00',
    );
  });

  it.each(['0', '-1', '1.5', '', '１００', '1'.repeat(13), 'NaN'])('does not take "%s" for a tier', (tier) => {
    expect(payDepositInput.safeParse({ tier }).success).toBe(false);
  });
});

describe('the tiers as the page shows them (DEP-07)', () => {
  it('paid, due and open, each with every category it covers and what it would cost now', () => {
    const views = tierViews(policy, fen(200_000), fen(500_000));
    expect(views.map(({ state, missing, categories }) => [state, missing, categories.length])).toEqual([
      ['PAID', 0n, 2],
      ['PAID', 0n, 4],
      ['DUE', 300_000n, 10],
    ]);
    expect(tierViews(policy, fen(0), fen(0)).map(({ state }) => state)).toEqual(['OPEN', 'OPEN', 'OPEN']);
    expect(tierViews(policy, fen(0), fen(200_000)).map(({ state }) => state)).toEqual(['OPEN', 'DUE', 'OPEN']);
  });
});
