import { describe, expect, it } from 'vitest';
import {
  acceptAgreement,
  findAcceptance,
  hasAccepted,
  listVendorAcceptances,
  loadCurrentAgreement,
  publishAgreements,
  signEarningsSupplement,
} from '@/lib/agreements';
import { agreementKinds } from '@/lib/agreements/status';
import { agreementTexts } from '@/lib/agreements/texts';
import { contentHash } from '@/lib/kernel/receipts';
import { aBuyer } from '../../factories/accounts';
import { prepareEnvironment } from '../../factories/environment';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';

const now = new Date('2026-11-20T02:00:00Z');

describe('the agreements (GEN-09)', () => {
  it('exist in both languages, with as many articles in each, and carry the name of whoever runs the market', () => {
    expect(agreementTexts.map(({ kind }) => kind).sort()).toEqual([...agreementKinds].sort());
    for (const { textZh, textEn, kind } of agreementTexts) {
      const headings = (text: string) => text.match(/^## /gm)?.length;
      const items = (text: string) => text.match(/^\d+\. /gm)?.length;
      expect(headings(textEn), kind).toBe(headings(textZh));
      expect(items(textEn), kind).toBe(items(textZh));
      expect(textZh).toContain('{operator}');
      expect(textZh.length).toBeGreaterThan(900);
    }
  });

  it('are published once, whatever is run again, and an edition keeps the text that was signed', () =>
    rolledBack(async (db) => {
      prepareEnvironment();
      const ctx = contextFor(db, { kind: 'system', job: 'seed' });
      await publishAgreements(ctx);
      await publishAgreements(ctx);
      expect(await db.agreement.count()).toBe(agreementTexts.length);
      const terms = await loadCurrentAgreement(db, 'USER_TERMS', now);
      expect(terms.textZh).toContain('榫云市场');
      expect(terms.textZh + terms.textEn).not.toContain('{operator}');
      expect(terms.textHash).toBe(contentHash({ textZh: terms.textZh, textEn: terms.textEn }));
    }));

  it('are found by the day: none before the first came into force', () =>
    rolledBack(async (db) => {
      prepareEnvironment();
      await publishAgreements(contextFor(db, { kind: 'system', job: 'seed' }));
      await loadCurrentAgreement(db, 'VENDOR_ACCESS', new Date('2019-08-31T16:00:00Z'));
      await expect(
        loadCurrentAgreement(db, 'VENDOR_ACCESS', new Date('2019-08-31T15:59:59.999Z')),
      ).rejects.toMatchObject({ code: 'kernel.notFound' });
    }));
});

describe('accepting one (ONB-06)', () => {
  it('is recorded once and cannot be taken back or changed by anyone', () =>
    rolledBack(async (db) => {
      prepareEnvironment();
      const { accountId } = await aBuyer(db);
      const ctx = contextFor(db, { kind: 'public' });
      await publishAgreements(ctx);
      await acceptAgreement(ctx, { kind: 'USER_TERMS', accountId });
      await acceptAgreement({ ...ctx, now: new Date('2026-12-01T00:00:00Z') }, { kind: 'USER_TERMS', accountId });
      expect(await findAcceptance(db, 'USER_TERMS', { accountId }, now)).toMatchObject({
        acceptedAt: now,
        version: '2019-09',
      });
      expect(await db.agreementAcceptance.count()).toBe(1);
      await expect(db.agreementAcceptance.updateMany({ data: { ip: '' } })).rejects.toThrow(/append-only|denied/);
    }));

  it('does not carry over to a later edition', () =>
    rolledBack(async (db) => {
      prepareEnvironment();
      const { accountId } = await aBuyer(db);
      const ctx = contextFor(db, { kind: 'public' });
      await publishAgreements(ctx);
      await acceptAgreement(ctx, { kind: 'USER_TERMS', accountId });
      const old = await loadCurrentAgreement(db, 'USER_TERMS', now);
      const effectiveFrom = new Date('2027-01-01T00:00:00Z');
      await db.agreement.create({ data: { ...old, id: 'agr_new', version: '2027-01', effectiveFrom } });
      expect(await hasAccepted(db, 'USER_TERMS', { accountId }, new Date(effectiveFrom.getTime() - 1))).toBe(true);
      expect(await hasAccepted(db, 'USER_TERMS', { accountId }, effectiveFrom)).toBe(false);
    }));
});

describe('the earnings supplement (SET-05)', () => {
  it('binds the vendor whoever of its members signs, and no other vendor', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const other = await aVendor(db, { storeName: '另一家店铺' });
      const ctx = contextFor(db, vendor);
      await publishAgreements(ctx);
      const { id: agreementId } = await loadCurrentAgreement(db, 'EARNINGS_SUPPLEMENT', now);
      expect(await hasAccepted(db, 'EARNINGS_SUPPLEMENT', vendor, now)).toBe(false);
      await signEarningsSupplement(ctx, { agreementId, agreed: 'on' });
      expect(await hasAccepted(db, 'EARNINGS_SUPPLEMENT', { vendorId: vendor.vendorId }, now)).toBe(true);
      expect(await hasAccepted(db, 'EARNINGS_SUPPLEMENT', { vendorId: other.vendorId }, now)).toBe(false);
    }));

  it('is listed with the access agreement its owner signed, and nothing that concerns the person alone', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const other = await aVendor(db, { storeName: '另一家店铺' });
      const ctx = contextFor(db, vendor);
      await publishAgreements(ctx);
      const { accountId, vendorId } = vendor;
      await acceptAgreement(ctx, { kind: 'USER_TERMS', accountId });
      await acceptAgreement(ctx, { kind: 'VENDOR_ACCESS', accountId });
      const { id: agreementId } = await loadCurrentAgreement(db, 'EARNINGS_SUPPLEMENT', now);
      const later = { ...ctx, now: new Date(now.getTime() + 1000) };
      await signEarningsSupplement(later, { agreementId, agreed: 'on' });
      expect(await listVendorAcceptances(db, { vendorId, ownerAccountId: accountId })).toMatchObject([
        { kind: 'EARNINGS_SUPPLEMENT', acceptedAt: later.now, accountId },
        { kind: 'VENDOR_ACCESS', version: '2019-09', titleZh: '服务商接入协议', acceptedAt: now, accountId },
      ]);
      expect(await listVendorAcceptances(db, other)).toEqual([]);
    }));
});
