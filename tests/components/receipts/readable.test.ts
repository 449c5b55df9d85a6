import { describe, expect, test } from 'vitest';
import { decisionTitle, factName, readableDecision } from '@/components/receipts/readable';
import { decideAccountChange, decideChange, decideReport } from '@/lib/changes/rules';
import { decidePayment as decideDepositPayment } from '@/lib/deposits/rules/tiers';
import { locales } from '@/lib/i18n/locales';
import { wordsOf } from '@/lib/i18n/words';
import { decideInvoice } from '@/lib/invoicing/rules';
import type { Decision, JsonObject, JsonValue } from '@/lib/kernel/receipts';
import { decideConditions } from '@/lib/onboarding/rules';
import { decideExpiry, decidePayment, decideStranger, decideTerms } from '@/lib/orders/rules';
import { policyByVersion } from '@/lib/policy';
import { decideSelfServiceRefund } from '@/lib/refunds/rules';
import { decideSettlement } from '@/lib/settlement/rules';
import { decideBarred } from '@/lib/vendors/rules';
import { decideSpending } from '@/lib/wallet/rules';

const policy = policyByVersion('2019-09');
const paidAt = '2026-11-15T02:00:00.000Z';
const vendor = { storeName: '栖页科技', phone: '010-8000', qq: '', email: 'help@example.com' };
const refund = decideSelfServiceRefund(policy, {
  orderNumber: '2026111500001',
  refundClass: 'SAAS',
  paidAt,
  at: '2026-11-20T02:00:00.000Z',
  paid: '200000',
  refunded: '0',
  usedBefore: 1,
  vendor,
});

const decisions: Decision[] = [
  refund,
  decideTerms(policy, { kind: 'NEW', category: 'saas', original: '240000', payable: '200000', placedAt: paidAt }),
  decidePayment(policy, { category: 'saas', payable: '200000', balance: '100', paidAt }),
  decideStranger(policy, { relation: 'OWNER', productId: 'prd_1', buyerId: 'acc_1' }),
  decideExpiry(policy, { kind: 'NEW', placedAt: paidAt, at: paidAt }),
  decideInvoice(policy, { orderNumber: '1', completed: true, paid: '200000', refunded: '0', invoiced: '0' }),
  decideSettlement(policy, { orderNumber: '1', paid: '200000', refunded: '0' }),
  decideBarred(policy, { checked: ['COMPANY_NAME', 'REPRESENTATIVE'], found: ['REPRESENTATIVE'] }),
  decideConditions(policyByVersion('2018-07'), {
    day: '2018-08-15',
    inTradeSince: null,
    sellsMiniPrograms: true,
    registeredCapital: '1',
  }),
  decideReport(policy, { changedOn: '2026-10-01', reportedOn: '2026-11-20' }),
  decideAccountChange(policy, { supplementSigned: true, renamed: false }),
  decideChange(policy, {
    verdict: 'APPROVED',
    reason: null,
    checks: { papersAccepted: false, accountProved: false, notBarred: false },
  }),
  decideSpending(policy, { balance: '0', amount: '100', purpose: 'order.paid' }),
  decideDepositPayment(policy, { held: '0', tier: '500000' }),
];

describe('GEN-14: a decision as people read it', () => {
  test('amounts are yuan, instants Beijing time, codes words', () => {
    const { inputs, outcome } = readableDecision(refund, wordsOf('zh'));
    expect(inputs).toMatchObject({ paid: '¥2,000.00', paidAt: '2026-11-15 10:00:00', usedBefore: '1' });
    expect(inputs.vendor).toBe('店铺：栖页科技；电话：010-8000；QQ：—；邮箱：help@example.com');
    expect(outcome).toMatchObject({ verdict: '复议期已结束', granted: '否', endsAt: '2026-11-19 23:59:59' });
  });

  test('the arithmetic stays as it was stored', () => {
    const expressions = (decision: Decision) => decision.steps.map(({ expression }) => expression);
    expect(expressions(readableDecision(refund, wordsOf('en')))).toEqual(expressions(refund));
  });

  test.each(locales.flatMap((locale) => decisions.map((decision) => [locale, decision.kind, decision] as const)))(
    '%s has a word for every name in %s',
    (locale, kind, decision) => {
      const words = wordsOf(locale);
      expect(decisionTitle(kind, words)).not.toBe(kind);
      for (const key of [...namesIn(decision.inputs), ...namesIn(decision.outcome)]) {
        expect(words.has(`receipts.facts.${key}`), key).toBe(true);
      }
      for (const { label } of decision.steps) expect(factName(label, words), label).not.toBe(label);
    },
  );

  test('what is unknown is shown as it is, never as nothing', () => {
    const words = wordsOf('zh');
    const strange: Decision = { ...refund, inputs: { brandNew: 'SO_NEW' }, outcome: {} };
    expect(readableDecision(strange, words).inputs).toEqual({ brandNew: 'SO_NEW' });
    expect(factName('brandNew', words)).toBe('brandNew');
    expect(decisionTitle('nowhere.atAll', words)).toBe('nowhere.atAll');
  });
});

function namesIn(facts: JsonObject): string[] {
  return Object.entries(facts).flatMap(([key, value]) => [key, ...inner(value)]);
}

function inner(value: JsonValue | undefined): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? namesIn(value as JsonObject) : [];
}
