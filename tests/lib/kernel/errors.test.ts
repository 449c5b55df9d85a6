import { describe, expect, it } from 'vitest';
import { DomainError, Forbidden, InvalidInput, NotFound, TooManyRequests, Unauthenticated } from '@/lib/kernel/errors';
import type { Decision } from '@/lib/kernel/receipts';

class DepositTooLow extends DomainError {
  readonly code = 'deposits.depositTooLow';
}

const receipt: Decision = {
  kind: 'withdrawal',
  ruleIds: ['DEP-03'],
  policyVersion: '2019-09',
  inputs: {},
  steps: [],
  outcome: {},
};

describe('refusals', () => {
  it('carry figures, rules, the field and the decision', () => {
    const refusal = new DepositTooLow({
      params: { needed: '5,000.00' },
      ruleIds: ['DEP-03', 'DEP-05'],
      field: 'amount',
      receipt,
    });
    expect(refusal).toBeInstanceOf(Error);
    expect(refusal).toMatchObject({
      code: 'deposits.depositTooLow',
      params: { needed: '5,000.00' },
      ruleIds: ['DEP-03', 'DEP-05'],
      field: 'amount',
      receipt,
    });
    expect(refusal.message).toBe('deposits.depositTooLow {"needed":"5,000.00"}');
    expect(String(new DepositTooLow())).toBe('Error: deposits.depositTooLow');
    expect(refusal.stack).toContain('errors.test.ts');
  });

  it('are empty where nothing was said', () => {
    const refusal = new DepositTooLow();
    expect(refusal.params).toEqual({});
    expect(refusal.ruleIds).toEqual([]);
    expect(refusal.field).toBeUndefined();
    expect(refusal.receipt).toBeUndefined();
  });

  it('not found says nothing but that', () => {
    const refusal = new NotFound();
    expect(refusal).toMatchObject({ code: 'kernel.notFound', params: {}, ruleIds: [] });
    expect(refusal.message).toBe('kernel.notFound');
    // @ts-expect-error: takes nothing, and a caller who insists is not listened to
    expect(new NotFound({ params: { id: 'ord_1' } }).params).toEqual({});
  });

  it('each kind has its own code', () => {
    expect(new Forbidden({ ruleIds: ['ACC-02'] })).toMatchObject({ code: 'kernel.forbidden', ruleIds: ['ACC-02'] });
    expect(new Unauthenticated().code).toBe('kernel.unauthenticated');
    expect(new TooManyRequests(90)).toMatchObject({
      code: 'kernel.tooManyRequests',
      retryAfterSeconds: 90,
      params: { retryAfterSeconds: 90 },
    });
    expect(new InvalidInput({ price: ['kernel.invalidAmount'] })).toMatchObject({
      code: 'kernel.invalidInput',
      fieldErrors: { price: ['kernel.invalidAmount'] },
    });
  });
});
