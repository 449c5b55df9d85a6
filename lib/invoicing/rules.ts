import { fenFromJson, fenToJson, formatYuan, maxFen, subtractFen, sumFen, ZERO_FEN } from '@/lib/kernel/money';
import type { Decision } from '@/lib/kernel/receipts';
import type { PolicyPack } from '@/lib/policy';

/** Amounts are fen as decimal strings; `completed` says that the order is delivered and past its review period. */
export type InvoiceInputs = {
  orderNumber: string;
  completed: boolean;
  paid: string;
  refunded: string;
  /** Of applications that were not withdrawn. */
  invoiced: string;
};

/** How much can be invoiced: what was paid, less what was given back, less what was invoiced; and who pays the postage. INV-09, INV-19, DEC-11. */
export function decideInvoice(policy: PolicyPack, inputs: InvoiceInputs): Decision {
  const { paid, refunded, invoiced } = {
    paid: fenFromJson(inputs.paid),
    refunded: fenFromJson(inputs.refunded),
    invoiced: fenFromJson(inputs.invoiced),
  };
  const amount = maxFen(ZERO_FEN, subtractFen(paid, sumFen([refunded, invoiced])));
  const { postageThresholdFen } = policy.invoice;
  const vendorPaysPostage = amount >= postageThresholdFen;
  const granted = inputs.completed && amount > ZERO_FEN;
  return {
    kind: 'invoicing.application',
    ruleIds: ['INV-18', 'INV-19', 'DEC-11', ...(granted ? ['INV-09'] : [])],
    policyVersion: policy.version,
    inputs,
    steps: [
      {
        label: 'invoicing.steps.amount',
        expression: `${formatYuan(paid)} − ${formatYuan(refunded)} − ${formatYuan(invoiced)} = ${formatYuan(amount)}`,
        result: formatYuan(amount),
      },
      {
        label: 'invoicing.steps.postage',
        expression: `${formatYuan(amount)} ${vendorPaysPostage ? '≥' : '<'} ${formatYuan(postageThresholdFen)}`,
        result: formatYuan(postageThresholdFen),
      },
    ],
    outcome: { granted, amount: fenToJson(amount), vendorPaysPostage },
  };
}

/** How stored decisions of this module are recomputed, by kind. */
export const decisions = { 'invoicing.application': decideInvoice };

/**
 * Whether a text can be a taxpayer's number: 15, 17 or 20 characters of the older forms, or 18 with a check digit that fits,
 * a unified social credit code (GB 32100) or a resident's number (GB 11643).
 */
export function isTaxNumber(number: string): boolean {
  if (/^[0-9A-Z]{15}$|^[0-9A-Z]{17}$|^[0-9A-Z]{20}$/.test(number)) return true;
  return isCreditCode(number) || isResidentNumber(number);
}

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

function isCreditCode(number: string): boolean {
  const values = [...number].map((character) => creditAlphabet.indexOf(character));
  if (values.length !== 18 || values.includes(-1)) return false;
  const sum = creditWeights.reduce((total, weight, place) => total + weight * (values[place] ?? 0), 0);
  return (31 - (sum % 31)) % 31 === values[17];
}

const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isResidentNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  const sum = residentWeights.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return '10X98765432'[sum % 11] === number[17];
}
