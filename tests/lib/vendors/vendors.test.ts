import { describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import {
  assertMayPublish,
  describeStore,
  findStorePage,
  findVendorOfAccount,
  holdStore,
  liftStoreHold,
  listActiveHolds,
  loadAccountInfo,
  loadVendor,
  relateAccounts,
  relatedAccountIds,
  updateContact,
} from '@/lib/vendors';
import { aBuyer } from '../../factories/accounts';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';

const now = new Date('2026-11-20T02:00:00Z');
const system = (db: Db, at = now) => contextFor(db, { kind: 'system', job: 'test' }, at);

const aBan = (vendorId: string, causeId = 'snc_1', endsAt: Date | null = new Date('2026-12-05T15:59:59.999Z')) => ({
  vendorId,
  kind: 'SANCTION' as const,
  causeId,
  hides: true,
  bansPublishing: true,
  startsAt: now,
  endsAt,
  receiptId: 'rcp_1',
});

describe('holds on a store', () => {
  it('are independent: lifting one leaves the others (DEC-17)', () =>
    rolledBack(async (db) => {
      const { vendorId } = await aVendor(db);
      const ctx = system(db);
      await holdStore(ctx, aBan(vendorId));
      await holdStore(ctx, { ...aBan(vendorId, 'crt_1', null), kind: 'CERTIFICATION', bansPublishing: false });
      expect(await findStorePage(db, vendorId)).toBeNull();
      expect(await liftStoreHold(ctx, { kind: 'SANCTION', causeId: 'snc_1' })).toBe(true);
      expect(await liftStoreHold(ctx, { kind: 'SANCTION', causeId: 'snc_1' })).toBe(false);
      expect((await listActiveHolds(db, vendorId, now)).map(({ kind }) => kind)).toEqual(['CERTIFICATION']);
      expect(await findStorePage(db, vendorId)).toBeNull();
      await liftStoreHold(ctx, { kind: 'CERTIFICATION', causeId: 'crt_1' });
      expect(await findStorePage(db, vendorId)).toMatchObject({ vendorId });
      expect([...ctx.touchedTags]).toEqual([`store:${vendorId}`, 'listings']);
    }));

  it('for the same cause are one', () =>
    rolledBack(async (db) => {
      const { vendorId } = await aVendor(db);
      await holdStore(system(db), aBan(vendorId));
      await holdStore(system(db), aBan(vendorId));
      expect(await db.storeHold.count()).toBe(1);
    }));

  it('that ban publishing are refused with their end and receipt (V-08, VIO-02)', () =>
    rolledBack(async (db) => {
      const { vendorId } = await aVendor(db);
      await assertMayPublish(system(db), vendorId);
      await holdStore(system(db), aBan(vendorId));
      await expect(assertMayPublish(system(db), vendorId)).rejects.toMatchObject({
        code: 'vendors.publishingBanned',
        params: { until: '2026-12-05 23:59' },
        receiptId: 'rcp_1',
      });
      // The end counts by the clock, even where the job that lifts it is late.
      await assertMayPublish(system(db, new Date('2026-12-05T16:00:00Z')), vendorId);
    }));

  it('that only hide do not ban, and of several bans the longest is named', () =>
    rolledBack(async (db) => {
      const { vendorId } = await aVendor(db);
      await holdStore(system(db), { ...aBan(vendorId, 'a'), bansPublishing: false });
      await assertMayPublish(system(db), vendorId);
      await holdStore(system(db), aBan(vendorId, 'b'));
      await holdStore(system(db), { ...aBan(vendorId, 'c', null), receiptId: 'rcp_open' });
      await expect(assertMayPublish(system(db), vendorId)).rejects.toMatchObject({
        params: { open: 'yes' },
        receiptId: 'rcp_open',
      });
    }));
});

describe('a vendor', () => {
  it('that has left may not publish and has no store page', () =>
    rolledBack(async (db) => {
      const { vendorId } = await aVendor(db);
      await db.vendor.update({ where: { id: vendorId }, data: { status: 'EXITED' } });
      await expect(assertMayPublish(system(db), vendorId)).rejects.toMatchObject({ code: 'vendors.notActive' });
      expect(await findStorePage(db, vendorId)).toBeNull();
    }));

  it('is found by its members only, and an unknown one is not found', () =>
    rolledBack(async (db) => {
      const { accountId, vendorId } = await aVendor(db);
      const { accountId: stranger } = await aBuyer(db);
      expect(await findVendorOfAccount(db, accountId)).toMatchObject({ vendorId });
      expect(await findVendorOfAccount(db, stranger)).toBeNull();
      await expect(loadVendor(db, 'vnd_unknown')).rejects.toMatchObject({ code: 'kernel.notFound' });
      await expect(assertMayPublish(system(db), 'vnd_unknown')).rejects.toMatchObject({ code: 'kernel.notFound' });
    }));

  it('has relatives: owner, members and accounts of its company, each once (DEC-27)', () =>
    rolledBack(async (db) => {
      const { accountId, vendorId } = await aVendor(db);
      const [member, relative, stranger] = [await aBuyer(db), await aBuyer(db), await aBuyer(db)];
      await db.vendorMember.create({ data: { accountId: member.accountId, vendorId, isOwner: false, joinedAt: now } });
      await relateAccounts(system(db), vendorId, [relative.accountId, accountId], 'SAME_COMPANY');
      const related = await relatedAccountIds(db, vendorId);
      expect(related.sort()).toEqual([accountId, member.accountId, relative.accountId].sort());
      expect(related).not.toContain(stranger.accountId);
    }));

  it('keeps its own contact data true, and what changed is noted (ACC-01, ONB-21)', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const other = await aVendor(db, { storeName: '另一家店铺' });
      const ctx = contextFor(db, vendor);
      const contact = {
        contactName: '周新',
        contactPhone: '13900001111',
        contactEmail: 'new@example.com',
        contactAddress: '新路 3 号',
        servicePhone: '400-123-4567',
        serviceQq: '30003',
        serviceEmail: 'help@example.com',
        serviceDays: 7,
        serviceFrom: '08:00',
        serviceTo: '20:00',
      };
      await updateContact(ctx, contact);
      expect(await loadAccountInfo(db, vendor.vendorId, now)).toMatchObject(contact);
      expect((await loadVendor(db, other.vendorId)).contactName).toBe('李二');
      expect(ctx.changes).toMatchObject([{ before: { contactName: '李二' }, after: { contactName: '周新' } }]);
      await expect(updateContact(ctx, { ...contact, serviceDays: 5 })).rejects.toMatchObject({
        code: 'vendors.serviceHoursTooShort',
        params: { days: 7, hours: 8 },
      });
    }));

  it('describes its store, and the page is renewed', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const ctx = contextFor(db, vendor);
      await describeStore(ctx, { intro: '专注企业协作软件' });
      expect(await findStorePage(db, vendor.vendorId)).toMatchObject({ intro: '专注企业协作软件' });
      expect(ctx.touchedTags.has(`store:${vendor.vendorId}`)).toBe(true);
    }));
});
