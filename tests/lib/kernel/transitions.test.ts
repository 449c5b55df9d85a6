import { describe, expect, it } from 'vitest';
import { DomainError } from '@/lib/kernel/errors';
import { allowedVerbs, can, defineSteps, StepRefused, walkSteps } from '@/lib/kernel/transitions';

type Status = 'PLACED' | 'PAID' | 'DELIVERED' | 'CANCELLED' | 'REFUNDED';

const steps = defineSteps<Status>()({
  pay: { from: ['PLACED'], to: 'PAID' },
  cancel: { from: ['PLACED'], to: 'CANCELLED' },
  deliver: { from: ['PAID'], to: 'DELIVERED' },
  refund: { from: ['PAID', 'DELIVERED'], to: 'REFUNDED' },
});

describe('a table of steps', () => {
  it('says which verb may be gone from which status', () => {
    expect(can(steps.pay, 'PLACED')).toBe(true);
    expect(can(steps.pay, 'PAID')).toBe(false);
    expect(can(steps.refund, 'DELIVERED')).toBe(true);
    expect(can(steps.refund, 'REFUNDED')).toBe(false);
    expect(allowedVerbs(steps, 'PLACED')).toEqual(['pay', 'cancel']);
    expect(allowedVerbs(steps, 'PAID')).toEqual(['deliver', 'refund']);
    expect(allowedVerbs(steps, 'REFUNDED')).toEqual([]);
  });

  it('is typed by its statuses and its verbs', () => {
    // @ts-expect-error: not a status of this table
    expect(can(steps.pay, 'SHIPPED')).toBe(false);
    // @ts-expect-error: not a verb of this table
    expect(steps.ship).toBeUndefined();
  });

  it('refuses with the verb, the status it met and those it needs', () => {
    const refusal = new StepRefused('deliver', 'PLACED', steps.deliver.from, { ruleIds: ['ORD-03'] });
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({
      code: 'kernel.stepRefused',
      verb: 'deliver',
      status: 'PLACED',
      from: ['PAID'],
      params: { verb: 'deliver', status: 'PLACED', from: 'PAID' },
      ruleIds: ['ORD-03'],
    });
  });
});

describe('walking a table', () => {
  const final: readonly Status[] = ['CANCELLED', 'REFUNDED'];

  it('finds nothing wrong with a sound one', () => {
    expect(walkSteps(steps, { initial: 'PLACED', final })).toEqual({ unreachable: [], deadEnds: [] });
  });

  it('finds a status that can be entered and not left', () => {
    expect(walkSteps(steps, { initial: 'PLACED', final: ['REFUNDED'] })).toEqual({
      unreachable: [],
      deadEnds: ['CANCELLED'],
    });
  });

  it('finds statuses no way leads to, and what only they lead to', () => {
    expect(walkSteps(steps, { initial: 'DELIVERED', final })).toEqual({
      unreachable: ['CANCELLED', 'PLACED', 'PAID'],
      deadEnds: [],
    });
    expect(walkSteps(steps, { initial: ['PLACED', 'DELIVERED'], final }).unreachable).toEqual([]);
  });

  it('finds a status the table has forgotten, if told of it', () => {
    const table = defineSteps<Status>()({ pay: { from: ['PLACED'], to: 'PAID' } });
    expect(walkSteps(table, { initial: 'PLACED', final: ['PAID'], statuses: ['PLACED', 'PAID', 'DELIVERED'] })).toEqual(
      {
        unreachable: ['DELIVERED'],
        deadEnds: ['DELIVERED'],
      },
    );
  });

  it('does not take staying where one is for a way out', () => {
    const table = defineSteps<Status>()({
      pay: { from: ['PLACED'], to: 'PAID' },
      remind: { from: ['PAID'], to: 'PAID' },
    });
    expect(walkSteps(table, { initial: 'PLACED', final: [] }).deadEnds).toEqual(['PAID']);
  });
});
