import { describe, expect, it } from 'vitest';
import { decideInvoice, decisions, type InvoiceInputs, isTaxNumber } from '@/lib/invoicing/rules';
import { applyForInvoiceInput, mailInvoiceInput } from '@/lib/invoicing/schema';
import { invoiceEnds, invoiceStart, invoiceSteps } from '@/lib/invoicing/status';
import { sameDecision } from '@/lib/kernel/receipts';
import { walkSteps } from '@/lib/kernel/transitions';
import { policyByVersion } from '@/lib/policy';

const policy = policyByVersion('2019-09');
const inputs: InvoiceInputs = { orderNumber: '1', completed: true, paid: '200000', refunded: '0', invoiced: '0' };
const outcome = (over: Partial<InvoiceInputs>) => decideInvoice(policy, { ...inputs, ...over }).outcome;

describe('DEC-11: what can be invoiced', () => {
  it.each([
    [{}, true, '200000'],
    [{ refunded: '50000' }, true, '150000'],
    [{ invoiced: '150000' }, true, '50000'],
    [{ refunded: '50000', invoiced: '149999' }, true, '1'],
    [{ refunded: '50000', invoiced: '150000' }, false, '0'],
    [{ refunded: '200000' }, false, '0'],
    [{ paid: '0' }, false, '0'],
    // Refunded after it was invoiced: never a negative amount.
    [{ refunded: '200000', invoiced: '200000' }, false, '0'],
  ])('%j: %s, %s fen', (over, granted, amount) => {
    expect(outcome(over)).toMatchObject({ granted, amount });
  });

  it('INV-19: nothing before the order is completed', () => {
    expect(outcome({ completed: false }).granted).toBe(false);
  });

  it.each([
    ['4999', false],
    ['5000', true],
  ])('INV-09: postage of an invoice over %s fen is paid by the vendor: %s', (paid, vendorPays) => {
    expect(outcome({ paid }).vendorPaysPostage).toBe(vendorPays);
  });

  it('is recomputed from what the receipt holds', () => {
    const decision = decideInvoice(policy, inputs);
    expect(sameDecision(decisions['invoicing.application'](policy, decision.inputs as InvoiceInputs), decision)).toBe(
      true,
    );
  });
});

describe('a taxpayer’s number', () => {
  it.each([
    // The example of GB 32100 and one with a wrong check digit.
    ['91350100M000100Y43', true],
    ['91350100M000100Y44', false],
    ['91350100M000100I43', false],
    // The example of GB 11643 and one with a wrong check digit.
    ['11010519491231002X', true],
    ['110105194912310021', false],
    ['110101123456789', true],
    ['11010112345678', false],
    ['1101011234567890123', false],
    ['11010112345678901234', true],
    ['91350100m000100y43', false],
    ['', false],
  ])('%s: %s', (number, valid) => {
    expect(isTaxNumber(number)).toBe(valid);
  });
});

describe('the forms', () => {
  const form = {
    orderId: 'ord_1',
    kind: 'SPECIAL',
    title: ' 某某科技有限公司 ',
    taxNumber: ' ９１350100 m000100y43 ',
    recipient: '王小明',
    recipientPhone: '139 0000 0000',
    recipientAddress: '某市某路 8 号',
  };
  const parse = (over: object) => applyForInvoiceInput.safeParse({ ...form, ...over });

  it('read a number as people paste it', () => {
    expect(parse({}).data).toMatchObject({ taxNumber: '91350100M000100Y43', title: '某某科技有限公司' });
  });

  it('ask for a number where tax is to be deducted', () => {
    expect(parse({ taxNumber: '' }).error?.issues).toMatchObject([
      { path: ['taxNumber'], message: 'invoicing.fields.taxNumberNeeded' },
    ]);
    expect(parse({ kind: 'ORDINARY', taxNumber: '' }).success).toBe(true);
    expect(parse({ kind: 'ORDINARY', taxNumber: '123' }).success).toBe(false);
  });

  it.each([
    { title: '' },
    { title: 'x'.repeat(101) },
    { recipientPhone: 'call me' },
    { recipientAddress: 'x'.repeat(201) },
    { kind: 'RECEIPT' },
    { amount: '1' },
  ])('refuse %j', (over) => {
    expect(parse(over).success).toBe(false);
  });

  it('take courier and numbers', () => {
    const mailed = {
      applicationId: 'inv_1',
      courier: '顺丰速运',
      trackingNumber: ' sf 1234567890 ',
      invoiceNumber: '12345678',
    };
    expect(mailInvoiceInput.parse(mailed)).toMatchObject({ trackingNumber: 'SF1234567890' });
    expect(mailInvoiceInput.safeParse({ ...mailed, trackingNumber: '12345' }).success).toBe(false);
    expect(mailInvoiceInput.safeParse({ ...mailed, invoiceNumber: '发票' }).success).toBe(false);
  });
});

it('INV-11: every status is reached and left', () => {
  expect(walkSteps(invoiceSteps, { initial: invoiceStart, final: invoiceEnds })).toEqual({
    unreachable: [],
    deadEnds: [],
  });
});
