import { type Fen, fenFromJson, fenToJson, formatYuan, maxFen, subtractFen, ZERO_FEN } from '@/lib/kernel/money';
import type { Decision } from '@/lib/kernel/receipts';
import type { PolicyPack } from '@/lib/policy';
import { InsufficientBalance } from './errors';

/** What is to be paid from a balance; amounts in fen as text. `purpose` is a posting reason such as `deposit.paid`. */
export type SpendingInputs = { balance: string; amount: string; purpose: string };

/** Whether a balance covers a payment, and what is missing. WAL-04. */
export function decideSpending(policy: PolicyPack, inputs: SpendingInputs): Decision {
  const balance = fenFromJson(inputs.balance);
  const amount = fenFromJson(inputs.amount);
  const missing = maxFen(subtractFen(amount, balance), ZERO_FEN);
  return {
    kind: 'wallet.spending',
    ruleIds: ['WAL-04'],
    policyVersion: policy.version,
    inputs,
    steps: [
      {
        label: 'wallet.steps.missing',
        expression: `max(${formatYuan(amount)} − ${formatYuan(balance)}, 0) = ${formatYuan(missing)}`,
        result: formatYuan(missing),
      },
    ],
    outcome: { covered: missing === ZERO_FEN, missing: fenToJson(missing) },
  };
}

/** How stored decisions of this module are recomputed, by kind. */
export const decisions = { 'wallet.spending': decideSpending };

/** Throws InsufficientBalance, with the figures and where to recharge, unless the balance covers the amount. WAL-04. */
export function assertCovered(policy: PolicyPack, spending: { balance: Fen; amount: Fen; purpose: string }): void {
  const { balance, amount, purpose } = spending;
  const inputs = { balance: fenToJson(balance), amount: fenToJson(amount), purpose };
  const receipt = decideSpending(policy, inputs);
  if (receipt.outcome.covered === true) return;
  const missing = subtractFen(amount, balance);
  throw new InsufficientBalance({
    params: {
      amount: formatYuan(amount),
      balance: formatYuan(balance),
      missing: formatYuan(missing),
      recharge: rechargePath(missing),
    },
    ruleIds: receipt.ruleIds,
    receipt,
  });
}

/** The page that recharges what is missing and leads back; a path without language. */
export function rechargePath(missing: Fen, returnTo?: string): string {
  const query = new URLSearchParams({ amount: formatYuan(missing).replaceAll(',', '') });
  if (returnTo !== undefined) query.set('returnTo', returnTo);
  return `/console/wallet/recharge?${query}`;
}

const returnToMax = 300;
const anyOrigin = 'https://market.invalid';

/**
 * A path of ours to go back to, or null for anything that could lead elsewhere: another host ("//evil.example",
 * "/\evil.example"), another scheme, control characters (browsers drop them: "/<tab>/evil.example"), or too long.
 */
export function safeReturnTo(text: string): string | null {
  if (text.length > returnToMax || !/^\/(?![/\\])[!-~]*$/.test(text) || text.includes('\\')) return null;
  const url = URL.canParse(text, anyOrigin) ? new URL(text, anyOrigin) : null;
  // Dots are resolved by browsers: "/.//evil.example" would become "//evil.example".
  if (url === null || url.origin !== anyOrigin || url.pathname.startsWith('//')) return null;
  return url.pathname + url.search + url.hash;
}
