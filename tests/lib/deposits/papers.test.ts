import { describe, expect, it } from 'vitest';
import { depositCertificate, findDepositCertificate, findDepositReceipt, payDeposit } from '@/lib/deposits';
import { fen } from '@/lib/kernel/money';
import { codeOf, isCodeOf, renderPaper } from '@/lib/papers';
import { recharge } from '../../factories/accounts';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';
import { readPdf } from '../../support/pdf';

const first = '2026-11-20T02:00:00.000Z';
const second = '2026-11-23T06:30:00.000Z';

describe('the receipt for a payment into the deposit (DEP-08, DEP-14)', () => {
  it('states what came in and what was held afterwards, is no invoice, and is the payer’s alone', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const other = await aVendor(db, { storeName: '另一家店铺' });
      await recharge(db, vendor.accountId, fen(1_000_000));
      await payDeposit(contextFor(db, vendor, first), { tier: fen(100_000) });
      await payDeposit(contextFor(db, vendor, second), { tier: fen(200_000) });
      const { id } = await db.depositPayment.findFirstOrThrow({ where: { paidAt: new Date(second) } });
      expect(await findDepositReceipt(db, id, other, 'zh')).toBeNull();
      const paper = await findDepositReceipt(db, id, vendor, 'zh');
      if (!paper) throw new Error('No receipt');
      const [page] = readPdf(await renderPaper(paper));
      expect(page?.missing).toBe(0);
      for (const text of [id, '¥1,000.00', '¥2,000.00', '2026-11-23 14:30:00', '本收据不是发票', '全额退还']) {
        expect(page?.text).toContain(text);
      }
      // Only the paper receipts of 2018 must come back.
      expect(page?.text).not.toContain('交回');
    }));

  it('of the rules of 2018 must come back with the deposit (DEP-14, C-12)', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db, { at: '2018-08-01T02:00:00Z' });
      const row = { id: 'dpp_old', vendorId: vendor.vendorId, receiptId: 'rcp_old' };
      const paidAt = new Date('2019-08-31T15:59:59.999Z');
      await db.depositPayment.create({ data: { ...row, amount: 200_000n, heldAfter: 200_000n, paidAt } });
      const old = await findDepositReceipt(db, 'dpp_old', vendor, 'zh');
      expect(old?.notes.join()).toContain('交回本收据原件');
    }));
});

describe('the deposit certificate (DEP-09)', () => {
  it('states what the ledger held at its instant, and says the same when it is verified later', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      await recharge(db, vendor.accountId, fen(1_000_000));
      const none = await depositCertificate(db, vendor.vendorId, new Date('2026-11-20T01:59:59.999Z'), 'zh');
      await payDeposit(contextFor(db, vendor, first), { tier: fen(100_000) });
      const paper = await depositCertificate(db, vendor.vendorId, new Date(first), 'zh');
      const bytes = await renderPaper(paper);
      await payDeposit(contextFor(db, vendor, second), { tier: fen(500_000) });

      expect(none.facts.at(-1)).toMatchObject({ value: '¥0.00' });
      expect(paper.facts.at(-1)).toMatchObject({ value: '¥1,000.00', looks: 'total' });
      const again = await findDepositCertificate(db, paper.number, 'zh');
      if (!again) throw new Error('No certificate');
      expect((await renderPaper(again)).equals(bytes)).toBe(true);
      expect(isCodeOf(again, codeOf(paper))).toBe(true);
      const later = await depositCertificate(db, vendor.vendorId, new Date(second), 'en');
      expect(later.facts.at(-1)).toMatchObject({ value: '¥5,000.00' });
      expect(isCodeOf(later, codeOf(paper))).toBe(false);
      const [page] = readPdf(bytes);
      expect(page?.missing).toBe(0);
      expect(page?.text).toContain('2026-11-20 10:00:00');
    }));

  it.each(['DC-1-20261301000000000', 'DC-999999999-20261120020000000', 'DC-1-2026', 'DC-', ''])(
    'is not made for the number %j',
    (number) => rolledBack(async (db) => expect(await findDepositCertificate(db, number, 'zh')).toBeNull()),
  );
});
