import { afterAll, describe, expect, test } from 'vitest';
import { certificationStates } from '@/lib/certification';
import type { Db } from '@/lib/db';
import { addBeijingYears } from '@/lib/kernel/clock';
import { closeSender } from '@/lib/outbox';
import { findStoreName, holdStore, listStaffVendors, listVendorPeople, relateAccounts } from '@/lib/vendors';
import { anAccount, aSeller, builtAt } from '../../factories/catalog';
import { deposit } from '../../factories/settlement';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

const all = { page: 1, pageSize: 20 };
const system = { kind: 'system', job: 'test' } as const;
const day = 86_400_000;
const later = (days: number) => new Date(builtAt.getTime() + days * day);

async function market(db: Db) {
  const old = await aSeller(db, { storeName: '云杉协作', at: builtAt });
  const young = await aSeller(db, { storeName: '青禾数据', at: later(1), certified: false });
  return { old, young };
}

async function block(db: Db, vendorId: string, endsAt: Date) {
  await holdStore(contextFor(db, system, later(2)), {
    vendorId,
    kind: 'SANCTION',
    causeId: `snc_${vendorId}`,
    hides: true,
    bansPublishing: true,
    startsAt: later(2),
    endsAt,
    receiptId: null,
  });
}

describe('staff’s list of vendors', () => {
  test('has the newest first, with what the ledger keeps for each', () =>
    rolledBack(async (db) => {
      const { old, young } = await market(db);
      await deposit(db, old, 500_000, later(1));
      const { rows, total } = await listStaffVendors(db, later(2), all);
      expect(total).toBe(2);
      expect(rows.map(({ id, deposit: held, payable }) => [id, held, payable])).toEqual([
        [young.vendorId, 0n, 0n],
        [old.vendorId, 500_000n, 0n],
      ]);
      const ids = async (sort: 'admittedAt' | '-deposit') =>
        (await listStaffVendors(db, later(2), { ...all, sort })).rows.map(({ id }) => id);
      expect(await ids('admittedAt')).toEqual([old.vendorId, young.vendorId]);
      expect(await ids('-deposit')).toEqual([old.vendorId, young.vendorId]);
    }));

  test('DEC-17: shows a hold while it counts, both ends included', () =>
    rolledBack(async (db) => {
      const { old } = await market(db);
      await block(db, old.vendorId, later(17));
      const held = async (at: Date) => (await listStaffVendors(db, at, { ...all, held: 'hidden' })).total;
      const edges = [new Date(later(2).getTime() - 1), later(2), later(17), new Date(later(17).getTime() + 1)];
      expect(await Promise.all(edges.map(held))).toEqual([0, 1, 1, 0]);
      const { rows } = await listStaffVendors(db, later(3), { ...all, held: 'banned' });
      expect(rows).toMatchObject([{ id: old.vendorId, holds: ['SANCTION'], hidden: true, banned: true }]);
    }));

  test('is found by name, credit code in any case, number and id', () =>
    rolledBack(async (db) => {
      const { old } = await market(db);
      const [row] = (await listStaffVendors(db, later(2), { ...all, search: '云杉' })).rows;
      expect(row?.id).toBe(old.vendorId);
      const found = async (search: string) => (await listStaffVendors(db, later(2), { ...all, search })).rows;
      const exact = [row?.creditCode.toLowerCase() ?? '', String(row?.number), old.vendorId];
      for (const search of exact) expect((await found(search)).map(({ id }) => id)).toEqual([old.vendorId]);
      expect(await found('%')).toEqual([]);
      expect((await listStaffVendors(db, later(2), { ...all, status: 'CLEARED_OUT' })).rows).toEqual([]);
    }));
});

test('a vendor’s people: members first the owner, and accounts of the same company (DEC-27)', () =>
  rolledBack(async (db) => {
    const { old } = await market(db);
    const other = await anAccount(db, { name: '同公司' });
    await relateAccounts(contextFor(db, system, later(1)), old.vendorId, [other], 'SAME_COMPANY');
    expect(await listVendorPeople(db, old.vendorId)).toEqual({
      members: [{ accountId: old.accountId, isOwner: true, since: builtAt }],
      related: [{ accountId: other, since: later(1) }],
    });
    expect(await findStoreName(db, old.vendorId)).toBe('云杉协作');
    expect(await findStoreName(db, 'vnd_none')).toBeNull();
  }));

test('FEE-02, FEE-05: several vendors’ certification at once, on both sides of its end', () =>
  rolledBack(async (db) => {
    const { old, young } = await market(db);
    const end = addBeijingYears(builtAt, 1);
    const statesAt = async (at: Date) => {
      const states = await certificationStates(db, [old.vendorId, young.vendorId], at);
      return [states.get(old.vendorId)?.state, states.get(young.vendorId)?.state];
    };
    expect(await statesAt(new Date(end.getTime() - 1))).toEqual(['VALID', 'NEVER_PAID']);
    expect(await statesAt(end)).toEqual(['LAPSED', 'NEVER_PAID']);
  }));
