import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/kernel/money';
import { walkSteps } from '@/lib/kernel/transitions';
import { policyByVersion } from '@/lib/policy';
import { assertCovered, decideSpending, rechargePath, safeReturnTo } from '@/lib/wallet/rules';
import { beginRechargeInput, confirmRechargeInput } from '@/lib/wallet/schema';
import { rechargeSteps } from '@/lib/wallet/status';

const policy = policyByVersion('2019-09');

describe('whether a balance covers a payment (WAL-04)', () => {
  it.each([
    ['30000', '30000', true, '0'],
    ['29999', '30000', false, '1'],
    ['0', '1', false, '1'],
    ['1', '0', true, '0'],
    ['9007199254740993', '9007199254740994', false, '1'],
  ])('%s against %s: %s, %s missing', (balance, amount, covered, missing) => {
    expect(decideSpending(policy, { balance, amount, purpose: 'order.paid' }).outcome).toEqual({ covered, missing });
  });

  it('refuses with figures, receipt and the way to recharge', () => {
    const spending = { balance: fen(50_000), amount: fen(200_000), purpose: 'order.paid' };
    expect(() => assertCovered(policy, spending)).toThrow(
      expect.objectContaining({
        code: 'wallet.insufficientBalance',
        params: {
          balance: '500.00',
          amount: '2,000.00',
          missing: '1,500.00',
          recharge: '/console/wallet/recharge?amount=1500.00',
        },
        receipt: expect.objectContaining({ kind: 'wallet.spending', ruleIds: ['WAL-04'] }),
      }),
    );
  });

  it('leads back to where the money was needed', () => {
    expect(rechargePath(fen(150_000), '/console/orders/ord_1?pay=1')).toBe(
      '/console/wallet/recharge?amount=1500.00&returnTo=%2Fconsole%2Forders%2Ford_1%3Fpay%3D1',
    );
  });
});

describe('a path to go back to', () => {
  it.each([
    ['/console/orders/ord_1?pay=1#top', '/console/orders/ord_1?pay=1#top'],
    ['/', '/'],
    ['/seller/deposit', '/seller/deposit'],
    ['/a/../seller', '/seller'],
    ['', null],
    ['console', null],
    ['https://evil.example/', null],
    ['//evil.example', null],
    ['/\\evil.example', null],
    ['/\t/evil.example', null],
    ['/.//evil.example', null],
    ['/console\\..\\..\\evil', null],
    ['javascript:alert(1)', null],
    ['/订单', null],
    [`/${'a'.repeat(300)}`, null],
  ])('%j → %j', (typed, path) => {
    expect(safeReturnTo(typed)).toBe(path);
  });
});

describe('what people type', () => {
  it.each([
    ['0.01', 1n],
    ['2,000', 200_000n],
    ['１２８．５', 12_850n],
    ['1000000', 100_000_000n],
    ['1000000.01', null],
    ['0', null],
    ['0.00', null],
    ['-5', null],
    ['1.234', null],
    ['1e6', null],
    ['NaN', null],
    ['Infinity', null],
    ['', null],
    ['9'.repeat(100), null],
  ])('a recharge of "%s" is %s', (amount, expected) => {
    const parsed = beginRechargeInput.safeParse({ amount });
    expect(parsed.success ? parsed.data.amount : null).toBe(expected);
  });

  it('an order number is what we gave out', () => {
    expect(confirmRechargeInput.safeParse({ orderNo: 'RC2026112000000001' }).success).toBe(true);
    for (const orderNo of ['', '../x', 'RC 1', 'a'.repeat(65)]) {
      expect(confirmRechargeInput.safeParse({ orderNo }).success).toBe(false);
    }
  });
});

describe('the way of a recharge', () => {
  it('ends paid; one that was closed may still be paid', () => {
    expect(walkSteps(rechargeSteps, { initial: 'CREATED', final: ['PAID', 'CLOSED'] })).toEqual({
      unreachable: [],
      deadEnds: [],
    });
  });
});
