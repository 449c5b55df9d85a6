import type { Db } from '@/lib/db';
import { operatorName } from '@/lib/i18n/brand';
import type { Locale } from '@/lib/i18n/locales';
import { wordsOf } from '@/lib/i18n/words';
import { formatBeijing } from '@/lib/kernel/clock';
import { fen, fenToJson, formatYuanSigned } from '@/lib/kernel/money';
import type { Paper } from '@/lib/papers';
import { policyAt } from '@/lib/policy';
import { loadVendor } from '@/lib/vendors';
import { loadDepositCertificate } from './queries/certificate';

/** The receipt for a payment into a deposit, for its vendor or whoever has its code; null where missing or another's. DEP-08, DEP-14. */
export async function findDepositReceipt(
  db: Db,
  id: string,
  reader: { vendorId: string } | 'anyone',
  locale: Locale,
): Promise<Paper | null> {
  const payment = await db.depositPayment.findFirst({
    where: { id, ...(reader === 'anyone' ? {} : { vendorId: reader.vendorId }) },
  });
  if (!payment) return null;
  const { vendorId, paidAt, receiptId } = payment;
  const { companyName, creditCode } = await loadVendor(db, vendorId);
  const words = wordsOf(locale);
  const say = (key: string) => words(`papers.deposit.${key}`);
  const amount = fen(payment.amount);
  const heldAfter = fen(payment.heldAfter);
  const isPaper = policyAt(paidAt).deposit.receipt === 'PAPER';
  return {
    kind: 'DEPOSIT_RECEIPT',
    locale,
    number: id,
    issuedAt: paidAt,
    title: say('title'),
    lead: say('lead'),
    parties: [
      { role: words('papers.fee.payer'), name: companyName, detail: creditCode },
      { role: words('papers.fee.payee'), name: operatorName(locale) },
    ],
    facts: [
      { term: say('item'), value: say('itemValue') },
      { term: say('paidAt'), value: words('ui.beijingTime', { time: formatBeijing(paidAt) }) },
      { term: say('decision'), value: receiptId },
      { term: say('heldAfter'), value: formatYuanSigned(heldAfter), looks: 'money' },
      { term: say('amount'), value: formatYuanSigned(amount), looks: 'total' },
    ],
    notes: [say('notes.notInvoice'), ...(isPaper ? [say('notes.paper')] : [])],
    record: {
      vendorId,
      amount: fenToJson(amount),
      heldAfter: fenToJson(heldAfter),
      paidAt: paidAt.toISOString(),
      receiptId,
    },
  };
}

/** What a vendor holds in its deposit at an instant, as a document; throws NotFound. DEP-09. */
export async function depositCertificate(db: Db, vendorId: string, at: Date, locale: Locale): Promise<Paper> {
  const certificate = await loadDepositCertificate(db, vendorId, at);
  const { companyName, creditCode, storeName, vendorNumber, held, paidInTotal, takenInTotal } = certificate;
  const words = wordsOf(locale);
  const say = (key: string, values?: Record<string, string>) => words(`papers.certificate.${key}`, values);
  const day = (instant: Date | null) => (instant ? formatBeijing(instant, 'yyyy-MM-dd') : say('never'));
  const covers = certificate.categories.map((id) => words(`catalog.categories.${id.replace('/', '.')}.name`));
  return {
    kind: 'DEPOSIT_CERTIFICATE',
    locale,
    number: certificateNumber(vendorNumber, at),
    issuedAt: at,
    title: say('title'),
    lead: say('lead', { at: formatBeijing(at) }),
    parties: [
      { role: say('vendor'), name: companyName, detail: creditCode },
      { role: say('platform'), name: operatorName(locale) },
    ],
    facts: [
      { term: say('store'), value: storeName },
      { term: say('covers'), value: covers.length > 0 ? covers.join(' / ') : say('coversNone') },
      { term: say('firstPaidAt'), value: day(certificate.firstPaidAt) },
      { term: say('lastPaidAt'), value: day(certificate.lastPaidAt) },
      { term: say('paid'), value: formatYuanSigned(paidInTotal), looks: 'money' },
      { term: say('taken'), value: formatYuanSigned(takenInTotal), looks: 'money' },
      { term: say('held'), value: formatYuanSigned(held), looks: 'total' },
    ],
    notes: [say('notes.evidence')],
    record: {
      vendorId,
      at: at.toISOString(),
      held: fenToJson(held),
      paid: fenToJson(paidInTotal),
      taken: fenToJson(takenInTotal),
    },
  };
}

/** The certificate a number names, made anew as it was; null where no such vendor is known. DEP-09. */
export async function findDepositCertificate(db: Db, number: string, locale: Locale): Promise<Paper | null> {
  const [, vendorNumber, digits] = /^DC-(\d{1,9})-(\d{17})$/.exec(number) ?? [];
  if (!vendorNumber || !digits) return null;
  const at = instantOf(digits);
  const vendor = await db.vendor.findUnique({ where: { number: Number(vendorNumber) }, select: { id: true } });
  return at && vendor ? depositCertificate(db, vendor.id, at, locale) : null;
}

function certificateNumber(vendorNumber: number, at: Date): string {
  return `DC-${vendorNumber}-${at.toISOString().replace(/\D/g, '')}`;
}

function instantOf(digits: string): Date | null {
  const iso = digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/, '$1-$2-$3T$4:$5:$6.$7Z');
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) || at.toISOString() !== iso ? null : at;
}
