import { describe, expect, test } from 'vitest';
import { createSession, readAsking } from '@/lib/auth';
import type { Db, VendorActor } from '@/lib/db';
import {
  assignGroups,
  changeGroup,
  createGroup,
  deleteGroup,
  findMember,
  listGroups,
  removeMember,
} from '@/lib/members';
import { permissionsOf } from '@/lib/members/rules';
import { permissionsOfMember } from '@/lib/members/store';
import { findVendorOfAccount, memberAccountIds } from '@/lib/vendors';
import { allPermissions, areas } from '@/lib/vendors/status';
import { aGroup, aMember } from '../../factories/members';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';

const none = Object.fromEntries(areas.map((area) => [area, 'none' as const])) as Parameters<typeof permissionsOf>[0];
const beyond = { code: 'members.beyondOwnAccess' };
const signIn = (db: Db, { accountId }: VendorActor) =>
  createSession(db, { accountId, ip: '', userAgent: '', secondFactor: false });
const permissionsNow = async (db: Db, sessionId: string) =>
  (await readAsking(db, sessionId)).identity?.permissions.toSorted();

describe('SUB-01, SUB-02: what a member may do', () => {
  test('the owner everything, whoever is in the ready group everything, others what their groups allow together', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const full = await aMember(db, vendor, { groupIds: ['mgr_full_access'] });
      const some = await aMember(db, vendor, {
        groupIds: [
          await aGroup(db, vendor, ['orders:view']),
          await aGroup(db, vendor, ['orders:manage', 'money:view']),
        ],
      });
      const nobody = await aMember(db, vendor);
      const everything = [...allPermissions].toSorted();
      expect(await permissionsNow(db, await signIn(db, vendor))).toEqual(everything);
      expect(await permissionsNow(db, await signIn(db, full))).toEqual(everything);
      expect(await permissionsNow(db, await signIn(db, some))).toEqual(['money:view', 'orders:manage', 'orders:view']);
      expect(await permissionsNow(db, await signIn(db, nobody))).toEqual([]);
    }));

  test('is told only of what they see', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const clerk = await aMember(db, vendor, { permissions: ['orders:manage'] });
      const treasurer = await aMember(db, vendor, { permissions: ['money:view'] });
      const told = async (permission: 'orders:view' | 'money:view' | 'money:manage') =>
        (await memberAccountIds(db, vendor.vendorId, permission)).toSorted();
      expect(await told('orders:view')).toEqual([vendor.accountId, clerk.accountId].toSorted());
      expect(await told('money:view')).toEqual([vendor.accountId, treasurer.accountId].toSorted());
      expect(await told('money:manage')).toEqual([vendor.accountId]);
    }));

  test('a change of a group holds at the next request of everyone in it', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const { groupId } = await createGroup(contextFor(db, vendor), {
        name: '财务',
        access: { ...none, money: 'view' },
      });
      const session = await signIn(db, await aMember(db, vendor, { groupIds: [groupId] }));
      expect(await permissionsNow(db, session)).toEqual(['money:view']);
      const access = { ...none, money: 'manage' as const, invoices: 'view' as const };
      await changeGroup(contextFor(db, vendor), { groupId, name: '财务与发票', access });
      expect(await permissionsNow(db, session)).toEqual(['invoices:view', 'money:manage', 'money:view']);
      const groups = await listGroups(db, vendor.vendorId);
      expect(groups.map(({ name, members }) => [name, members])).toEqual([
        [null, 0],
        ['财务与发票', 1],
      ]);
    }));

  test('a change of someone’s groups holds at their next request, and they are told', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const member = await aMember(db, vendor, { permissions: ['orders:view'] });
      const session = await signIn(db, member);
      const groupId = await aGroup(db, vendor, ['products:manage']);
      await assignGroups(contextFor(db, vendor), { accountId: member.accountId, groupIds: [groupId] });
      expect(await permissionsNow(db, session)).toEqual(['products:manage', 'products:view']);
    }));
});

describe('SUB-04: a removed member', () => {
  test('is signed out everywhere at the next request, in no group, and no member', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const member = await aMember(db, vendor, { permissions: ['orders:manage'] });
      const other = await aMember(db, vendor, { permissions: ['orders:manage'] });
      const sessions = [await signIn(db, member), await signIn(db, member)];
      const others = await signIn(db, other);
      await removeMember(contextFor(db, vendor), { accountId: member.accountId });
      for (const session of sessions) expect((await readAsking(db, session)).identity).toBeNull();
      expect((await readAsking(db, others)).identity).not.toBeNull();
      expect(await findVendorOfAccount(db, member.accountId)).toBeNull();
      expect(await permissionsOfMember(db, member.accountId)).toEqual([]);
      expect(await db.memberGroupAssignment.count({ where: { accountId: member.accountId } })).toBe(0);
      // Signed in again they are a buyer like any other.
      expect((await readAsking(db, await signIn(db, member))).identity).toMatchObject({
        vendorId: null,
        permissions: [],
      });
      await expect(removeMember(contextFor(db, vendor), { accountId: member.accountId })).rejects.toMatchObject({
        code: 'kernel.notFound',
      });
    }));

  test('is never the owner, never oneself, never another company’s', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const manager = await aMember(db, vendor, { groupIds: ['mgr_full_access'] });
      const foreign = await aMember(db, await aVendor(db), { permissions: ['orders:view'] });
      const remove = (accountId: string) => removeMember(contextFor(db, manager), { accountId });
      await expect(remove(vendor.accountId)).rejects.toMatchObject({ code: 'members.ownerUntouched' });
      await expect(remove(manager.accountId)).rejects.toMatchObject({ code: 'members.ownAccessLost' });
      await expect(remove(foreign.accountId)).rejects.toMatchObject({ code: 'kernel.notFound' });
      expect(await findMember(db, vendor.vendorId, foreign.accountId)).toBeNull();
    }));
});

describe('SUB-01: a member who manages members', () => {
  /** Manages members, views orders; beside a colleague who manages money and one who views orders. */
  async function company(db: Db) {
    const vendor = await aVendor(db);
    const groups = {
      managers: await aGroup(db, vendor, ['members:manage', 'orders:view'], '人事'),
      money: await aGroup(db, vendor, ['money:manage'], '财务'),
      orders: await aGroup(db, vendor, ['orders:view'], '客服'),
    };
    return {
      vendor,
      groups,
      manager: await aMember(db, vendor, { groupIds: [groups.managers] }),
      treasurer: await aMember(db, vendor, { groupIds: [groups.money] }),
      clerk: await aMember(db, vendor, { groupIds: [groups.orders] }),
    };
  }

  test('neither gives nor takes away what they have not', () =>
    rolledBack(async (db) => {
      const { manager, treasurer, clerk, groups } = await company(db);
      const ctx = contextFor(db, manager);
      const assign = (accountId: string, groupIds: string[]) => assignGroups(ctx, { accountId, groupIds });
      await expect(assign(clerk.accountId, [groups.money])).rejects.toMatchObject(beyond);
      await expect(assign(treasurer.accountId, [groups.orders])).rejects.toMatchObject(beyond);
      await expect(assign(manager.accountId, [groups.managers, groups.money])).rejects.toMatchObject(beyond);
      await expect(removeMember(ctx, { accountId: treasurer.accountId })).rejects.toMatchObject(beyond);
      const { money, orders } = groups;
      const viewing = { ...none, orders: 'view' as const };
      await expect(createGroup(ctx, { name: '新', access: { ...none, money: 'view' } })).rejects.toMatchObject(beyond);
      await expect(changeGroup(ctx, { groupId: money, name: '财', access: viewing })).rejects.toMatchObject(beyond);
      await expect(
        changeGroup(ctx, { groupId: orders, name: '客', access: { ...none, orders: 'manage' } }),
      ).rejects.toMatchObject(beyond);
      await expect(deleteGroup(ctx, { groupId: money })).rejects.toMatchObject(beyond);
      // Within their own reach they do as they please.
      await assign(clerk.accountId, [groups.managers]);
      await changeGroup(ctx, { groupId: orders, name: '客户服务', access: viewing });
      await removeMember(ctx, { accountId: clerk.accountId });
    }));

  test('does not shut themselves out, by group or by choice', () =>
    rolledBack(async (db) => {
      const { manager, groups } = await company(db);
      const ctx = contextFor(db, manager);
      const lost = { code: 'members.ownAccessLost' };
      const { accountId } = manager;
      await expect(assignGroups(ctx, { accountId, groupIds: [groups.orders] })).rejects.toMatchObject(lost);
      // The refusal undoes what was written; the door's transaction does that in the market.
      await db.memberGroupAssignment.create({ data: { accountId, groupId: groups.managers, assignedAt: ctx.now } });
      const access = { ...none, orders: 'view' as const };
      await expect(changeGroup(ctx, { groupId: groups.managers, name: '人事', access })).rejects.toMatchObject(lost);
    }));

  test('is refused once a colleague took that from them', () =>
    rolledBack(async (db) => {
      const { vendor, manager, clerk, groups } = await company(db);
      await assignGroups(contextFor(db, vendor), { accountId: manager.accountId, groupIds: [groups.orders] });
      await expect(removeMember(contextFor(db, manager), { accountId: clerk.accountId })).rejects.toMatchObject(beyond);
    }));

  test('cannot touch the owner', () =>
    rolledBack(async (db) => {
      const { vendor, groups } = await company(db);
      const full = await aMember(db, vendor, { groupIds: ['mgr_full_access'] });
      const change = { accountId: vendor.accountId, groupIds: [groups.orders] };
      await expect(assignGroups(contextFor(db, full), change)).rejects.toMatchObject({
        code: 'members.ownerUntouched',
      });
    }));
});

describe('SUB-02: groups', () => {
  test('the ready one can be neither changed nor deleted, and another company’s is not there', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const foreign = await aGroup(db, await aVendor(db), ['orders:view']);
      const ctx = contextFor(db, vendor);
      for (const groupId of ['mgr_full_access', foreign]) {
        const change = { groupId, name: '甲', access: { ...none, orders: 'view' as const } };
        await expect(changeGroup(ctx, change)).rejects.toMatchObject({ code: 'kernel.notFound' });
        await expect(deleteGroup(ctx, { groupId })).rejects.toMatchObject({ code: 'kernel.notFound' });
      }
      const members = [{ accountId: vendor.accountId, groupIds: [foreign] }];
      for (const change of members) await expect(assignGroups(ctx, change)).rejects.toBeDefined();
      const [ready] = await listGroups(db, vendor.vendorId);
      expect(permissionsOf(ready?.access ?? none)).toEqual([...allPermissions]);
    }));

  test('have names of their own; one that is used stays', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const ctx = contextFor(db, vendor);
      const access = { ...none, orders: 'view' as const };
      const { groupId } = await createGroup(ctx, { name: '客服', access });
      const { groupId: second } = await createGroup(ctx, { name: '仓库', access });
      const taken = { code: 'members.groupNameTaken' };
      await expect(createGroup(ctx, { name: '客服', access })).rejects.toMatchObject(taken);
      await expect(changeGroup(ctx, { groupId: second, name: '客服', access })).rejects.toMatchObject(taken);
      await changeGroup(ctx, { groupId, name: '客服', access });
      // Another company may use the same name.
      await createGroup(contextFor(db, await aVendor(db)), { name: '客服', access });
      const member = await aMember(db, vendor, { groupIds: [groupId] });
      await expect(deleteGroup(ctx, { groupId })).rejects.toMatchObject({
        code: 'members.groupInUse',
        params: { members: 1 },
      });
      await removeMember(ctx, { accountId: member.accountId });
      await deleteGroup(ctx, { groupId });
      expect((await listGroups(db, vendor.vendorId)).map(({ name }) => name)).toEqual([null, '仓库']);
    }));
});
