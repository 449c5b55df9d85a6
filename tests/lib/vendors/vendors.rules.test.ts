import { describe, expect, it } from 'vitest';
import { policyByVersion } from '@/lib/policy';
import { assertServiceHours, decideServiceHours, holdsAt } from '@/lib/vendors/rules';
import { updateContactInput } from '@/lib/vendors/schema';

describe('service hours (ONB-10, ONB-11)', () => {
  it.each([
    ['2019-09', 7, '09:00', '17:00', true],
    ['2019-09', 7, '09:00', '16:59', false],
    ['2019-09', 6, '09:00', '18:00', false],
    ['2019-09', 7, '00:00', '24:00', true],
    ['2019-09', 7, '18:00', '09:00', false],
    ['2018-07', 5, '09:00', '17:00', true],
    ['2018-07', 4, '09:00', '17:00', false],
    ['2018-07', 5, '09:00', '16:59', false],
  ])('%s: %i days, %s–%s → %s', (version, serviceDays, serviceFrom, serviceTo, enough) => {
    const policy = policyByVersion(version);
    const hours = { serviceDays, serviceFrom, serviceTo };
    expect(decideServiceHours(policy, hours).outcome).toEqual({ enough });
    if (enough) assertServiceHours(policy, hours);
    else
      expect(() => assertServiceHours(policy, hours)).toThrow(
        expect.objectContaining({ code: 'vendors.serviceHoursTooShort' }),
      );
  });

  it('show the arithmetic, and cite the rule of their day', () => {
    const decision = decideServiceHours(policyByVersion('2019-09'), {
      serviceDays: 7,
      serviceFrom: '09:00',
      serviceTo: '16:30',
    });
    expect(decision.ruleIds).toEqual(['ONB-10']);
    expect(decision.steps.map(({ expression }) => expression)).toEqual(['7 ≥ 7', '16:30 − 09:00 = 7.5 < 8']);
  });
});

describe('a hold (VIO-02)', () => {
  const startsAt = new Date('2026-11-20T02:00:00.000Z');
  const endsAt = new Date('2026-12-05T15:59:59.999Z');

  it.each([
    ['before it starts', '2026-11-20T01:59:59.999Z', false],
    ['from its start', '2026-11-20T02:00:00.000Z', true],
    ['to its last millisecond', '2026-12-05T15:59:59.999Z', true],
    ['and not a millisecond longer', '2026-12-05T16:00:00.000Z', false],
  ])('%s', (_when, at, holds) => {
    expect(holdsAt({ startsAt, endsAt }, new Date(at))).toBe(holds);
  });

  it('without an end lasts until it is lifted', () => {
    expect(holdsAt({ startsAt, endsAt: null }, new Date('2036-01-01T00:00:00Z'))).toBe(true);
  });
});

describe('what vendors type', () => {
  const form = {
    contactName: '李二',
    contactPhone: '13800000000',
    contactEmail: 'A@Example.com ',
    contactAddress: '某路 1 号',
    servicePhone: '0755-12345678',
    serviceQq: '10001',
    serviceEmail: 'service@example.com',
    serviceDays: '7',
    serviceFrom: '09:00',
    serviceTo: '24:00',
  };

  it('is taken in its usual forms', () => {
    expect(updateContactInput.parse(form)).toMatchObject({ contactEmail: 'a@example.com', serviceDays: 7 });
  });

  it.each([
    ['contactPhone', '12800000000'],
    ['contactPhone', '1380000000'],
    ['serviceQq', '0123'],
    ['serviceFrom', '9:00'],
    ['serviceFrom', '24:30'],
    ['serviceDays', '8'],
    ['serviceDays', '0'],
    ['serviceDays', 'NaN'],
    ['contactEmail', 'nobody'],
    ['contactName', ''],
    ['contactName', '长'.repeat(41)],
    ['contactAddress', ' '],
  ])('%s is not taken as "%s"', (field, value) => {
    expect(updateContactInput.safeParse({ ...form, [field]: value }).success).toBe(false);
  });
});
