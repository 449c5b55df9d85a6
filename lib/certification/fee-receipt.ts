import type { Db } from '@/lib/db';
import { operatorName } from '@/lib/i18n/brand';
import type { Locale } from '@/lib/i18n/locales';
import { wordsOf } from '@/lib/i18n/words';
import { beijingDay, formatBeijing } from '@/lib/kernel/clock';
import { fen, fenToJson, formatYuanSigned } from '@/lib/kernel/money';
import type { Paper } from '@/lib/papers';
import { policyAt } from '@/lib/policy';
import { loadVendor } from '@/lib/vendors';
import { feeInvoiceFrom } from './rules';

/** The receipt for a paid year, for its vendor or whoever has its code; null where it is missing or another's. FEE-01, FEE-04, FEE-07. */
export async function findFeeReceipt(
  db: Db,
  id: string,
  reader: { vendorId: string } | 'anyone',
  locale: Locale,
): Promise<Paper | null> {
  const year = await db.certification.findFirst({
    where: { id, ...(reader === 'anyone' ? {} : { vendorId: reader.vendorId }) },
  });
  if (!year) return null;
  const { vendorId, paidAt, validFrom, validUntil, receiptId } = year;
  const { companyName, creditCode } = await loadVendor(db, vendorId);
  const policy = policyAt(paidAt);
  const words = wordsOf(locale);
  const say = (key: string, values?: Record<string, string | number>) => words(`papers.fee.${key}`, values);
  const invoiceFrom = feeInvoiceFrom(policy, paidAt);
  const amount = fen(year.amount);
  return {
    kind: 'FEE_RECEIPT',
    locale,
    number: id,
    issuedAt: paidAt,
    title: say('title'),
    lead: say('lead'),
    parties: [
      { role: say('payer'), name: companyName, detail: creditCode },
      { role: say('payee'), name: operatorName(locale) },
    ],
    facts: [
      { term: say('item'), value: say('itemValue', { years: policy.certification.validYears }) },
      { term: say('term'), value: `${formatBeijing(validFrom)} – ${formatBeijing(validUntil)}` },
      { term: say('paidAt'), value: words('ui.beijingTime', { time: formatBeijing(paidAt) }) },
      { term: say('way'), value: say('wallet') },
      { term: say('decision'), value: receiptId },
      {
        term: say('invoice'),
        value: invoiceFrom
          ? say('invoiceFrom', { day: beijingDay(new Date(invoiceFrom.due)) })
          : say('invoiceElsewhere'),
      },
      { term: say('amount'), value: formatYuanSigned(amount), looks: 'total' },
    ],
    notes: [say('notes.never', { rule: 'FEE-04' }), say('notes.notInvoice')],
    record: {
      vendorId,
      amount: fenToJson(amount),
      paidAt: paidAt.toISOString(),
      validFrom: validFrom.toISOString(),
      validUntil: validUntil.toISOString(),
      receiptId,
    },
  };
}
