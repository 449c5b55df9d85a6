import { expect, test } from 'vitest';
import { recordCall } from '@/lib/audit';
import type { Actor, Db } from '@/lib/db';
import { acceptInvitation, inviteMember, listActivity, listActors, removeMember } from '@/lib/members';
import { invitationPath } from '@/lib/members/letters';
import { stamp } from '@/lib/vault';
import { aBuyer } from '../../factories/accounts';
import { aGroup, aMember } from '../../factories/members';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';

const all = { page: 1, pageSize: 50 };

/** Writes a deed down as its door does. */
async function did(db: Db, actor: Actor, deed: { action: string; area?: string; outcome?: string; at?: string }) {
  const ctx = contextFor(db, actor, deed.at ?? '2026-11-20T02:00:00Z');
  const { action, area, outcome = 'done' } = deed;
  await recordCall(ctx, { door: actor.kind, action, area, input: {}, outcome });
}

test('SUB-01: a company reads who did what in its name, and nothing else', () =>
  rolledBack(async (db) => {
    const [vendor, other] = [await aVendor(db), await aVendor(db)];
    const member = await aMember(db, vendor, { permissions: ['money:view'], name: '许言' });
    await did(db, vendor, { action: 'createProduct', area: 'products', at: '2026-11-18T02:00:00Z' });
    await did(db, member, { action: 'payDeposit', area: 'money', outcome: 'refused:members.permissionMissing' });
    await did(db, member, { action: 'updateContact', area: 'account' });
    await did(db, other, { action: 'payDeposit', area: 'money' });
    // What a member does as a buyer is their own affair.
    await did(db, { kind: 'buyer', accountId: member.accountId, sessionId: 'ses_1' }, { action: 'placeOrder' });
    const deeds = async (filter: Partial<Parameters<typeof listActivity>[2]> = {}) =>
      (await listActivity(db, vendor.vendorId, { ...all, ...filter })).rows.map(({ action }) => action);
    expect(await deeds()).toEqual(['updateContact', 'payDeposit', 'createProduct']);
    expect(await deeds({ accountId: member.accountId })).toEqual(['updateContact', 'payDeposit']);
    expect(await deeds({ area: 'money' })).toEqual(['payDeposit']);
    expect(await deeds({ outcome: 'refused' })).toEqual(['payDeposit']);
    expect(await deeds({ outcome: 'done' })).toEqual(['updateContact', 'createProduct']);
    expect(await deeds({ before: new Date('2026-11-18T02:00:00.001Z') })).toEqual(['createProduct']);
    expect(await deeds({ before: new Date('2026-11-18T02:00:00.000Z') })).toEqual([]);
    expect(await deeds({ from: new Date('2026-11-20T02:00:00.000Z') })).toEqual(['updateContact', 'payDeposit']);
    expect(await deeds({ from: new Date('2026-11-20T02:00:00.001Z') })).toEqual([]);
    const { rows, total } = await listActivity(db, vendor.vendorId, { page: 2, pageSize: 1 });
    expect([rows.length, rows[0]?.name, total]).toEqual([1, '许言', 3]);
  }));

test('SUB-04: what a removed member did stays in the list, with their name', () =>
  rolledBack(async (db) => {
    const vendor = await aVendor(db);
    const member = await aMember(db, vendor, { permissions: ['orders:view'], name: '许言' });
    await did(db, member, { action: 'resendCall', area: 'delivery' });
    await removeMember(contextFor(db, vendor), { accountId: member.accountId });
    const { rows } = await listActivity(db, vendor.vendorId, all);
    expect(rows).toMatchObject([{ name: '许言', action: 'resendCall' }]);
    expect((await listActors(db, vendor.vendorId)).map(({ name }) => name)).toContain('许言');
  }));

test('SUB-02: who joined by an invitation is in the list of the company that asked', () =>
  rolledBack(async (db) => {
    const vendor = await aVendor(db);
    const colleague = await aBuyer(db, { name: '许言' });
    const { email } = await db.account.findUniqueOrThrow({ where: { id: colleague.accountId } });
    const groupIds = [await aGroup(db, vendor, ['orders:view'])];
    const { invitationId } = await inviteMember(contextFor(db, vendor), { email, groupIds });
    const path = invitationPath(invitationId, 1);
    const ctx = contextFor(db, colleague);
    await acceptInvitation(ctx, { token: `${path.split('/').at(-1)}.${stamp('letter-link', [path])}` });
    await recordCall(ctx, { door: 'buyer', action: 'acceptInvitation', input: {}, outcome: 'done' });
    const { rows } = await listActivity(db, vendor.vendorId, { ...all, area: 'members' });
    expect(rows).toMatchObject([{ name: '许言', action: 'acceptInvitation', area: 'members' }]);
  }));
