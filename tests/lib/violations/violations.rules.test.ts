import { describe, expect, it } from 'vitest';
import { sameDecision } from '@/lib/kernel/receipts';
import { policyByVersion, VIOLATION_IDS } from '@/lib/policy';
import { decideSanction, decisions, isSupportedRow, type SanctionInputs, supportedRows } from '@/lib/violations/rules';
import { recordFindingInput } from '@/lib/violations/schema';

const policy = policyByVersion('2019-09');
// Noon of 1 March 2026 in Beijing.
const inputs: SanctionInputs = {
  companyName: '某某科技有限公司',
  rowId: 'V-08',
  occurredAt: '2026-02-20T16:00:00.000Z',
  decidedAt: '2026-03-01T04:00:00.000Z',
};

describe('VIO-01, VIO-02: what follows from a finding', () => {
  it('V-08: fake trading hides the store and bans publishing for 15 days, the day of the decision being the first', () => {
    const decision = decideSanction(policy, inputs);
    expect(decision.ruleIds).toEqual(['V-08', 'VIO-01', 'VIO-02', 'GEN-14']);
    expect(decision.outcome).toEqual({
      level: 'SERIOUS',
      penalty: 'P4',
      days: 15,
      sanctions: ['STORE_BLOCK', 'PUBLISHING_BAN'],
      startsAt: inputs.decidedAt,
      endsAt: '2026-03-15T15:59:59.999Z',
    });
    expect(decision.steps[0]?.expression).toBe('2026-03-01 + (15 − 1) = 2026-03-15');
  });

  it('V-13: dishonest conduct does so for 30 days', () => {
    expect(decideSanction(policy, { ...inputs, rowId: 'V-13' }).outcome).toMatchObject({
      penalty: 'P5',
      days: 30,
      endsAt: '2026-03-30T15:59:59.999Z',
    });
  });

  it('GEN-14: names the rules of the day it happened', () => {
    expect(decideSanction(policyByVersion('2018-07'), inputs).policyVersion).toBe('2018-07');
  });

  it('is recomputed from what the receipt holds', () => {
    const decision = decideSanction(policy, inputs);
    expect(sameDecision(decisions['violations.sanction'](policy, decision.inputs as SanctionInputs), decision)).toBe(
      true,
    );
  });
});

describe('the rows staff can choose', () => {
  it('are those whose sanctions end by themselves and take nothing from the deposit', () => {
    const supported = VIOLATION_IDS.filter((id) => isSupportedRow(policy, id));
    expect(supported).toEqual(['V-08', 'V-09', 'V-10', 'V-13', 'V-14', 'V-19', 'V-20', 'V-21', 'V-22']);
    expect(supportedRows(policy).map(({ id }) => id)).toEqual(supported);
    expect(supportedRows(policy).find(({ id }) => id === 'V-13')?.days).toBe(30);
    expect(isSupportedRow(policy, 'V-99')).toBe(false);
  });
});

describe('the form', () => {
  const form = { vendorId: 'vnd_1', rowId: 'V-08', occurredOn: '2026-03-01', facts: '同一批账号反复下单后立即退款。' };
  const parse = (over: object) => recordFindingInput.safeParse({ ...form, ...over }).success;

  it('takes a row, a day that exists and the facts', () => {
    expect(parse({})).toBe(true);
    expect(parse({ rowId: 'V-8' })).toBe(false);
    expect(parse({ occurredOn: '2026-02-30' })).toBe(false);
    expect(parse({ occurredOn: '' })).toBe(false);
    expect(parse({ facts: '有问题' })).toBe(false);
    expect(parse({ facts: 'x'.repeat(2001) })).toBe(false);
    expect(parse({ days: '1' })).toBe(false);
  });
});
