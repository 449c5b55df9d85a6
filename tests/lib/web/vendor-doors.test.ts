import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSession } from '@/lib/auth';
import { prisma, type VendorActor } from '@/lib/db';
import { assignGroups, removeMember } from '@/lib/members';
import type { Permission } from '@/lib/vendors/status';
import { closeLimits } from '@/lib/web/rate-limits';
import { setSessionCookie } from '@/lib/web/session-cookie';
import { vendorAction } from '@/lib/web/vendor-doors';
import { vendorFile } from '@/lib/web/vendor-file';
import { prepareEnvironment } from '../../factories/environment';
import { aGroup, aMember } from '../../factories/members';
import { aVendor } from '../../factories/vendors';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';
import { contextFor } from '../../support/context';
import { ownPage } from './fake-next';
import { acts, doIt, press, rowsNamed, schema, signInAs } from './pressing';

vi.mock('next/headers', async () => (await import('./fake-next')).nextHeaders);
vi.mock('next/navigation', async () => (await import('./fake-next')).nextNavigation);
vi.mock('next/cache', async () => (await import('./fake-next')).nextCache);

let database: CommittedDatabase;
beforeAll(async () => {
  database = await openCommittedDatabase();
  prepareEnvironment();
});
afterAll(async () => {
  await closeLimits();
  await database.close();
});
beforeEach(() => ownPage());

const managing = vendorAction('orders:manage', schema, doIt);
const viewing = vendorAction('orders:view', schema, doIt);
const missing = { status: 'refused', code: 'members.permissionMissing', ruleIds: ['SUB-01'] };

/** A member of a new vendor, signed in from now on. */
async function aSignedInMember(...permissions: Permission[]) {
  const vendor = await database.run((db) => aVendor(db));
  const member = await database.run((db) => aMember(db, vendor, { permissions }));
  await signInAsMember(member);
  return { vendor, member };
}

async function signInAsMember({ accountId }: VendorActor): Promise<void> {
  await setSessionCookie(await createSession(prisma(), { accountId, ip: '', userAgent: '', secondFactor: false }));
}

describe('SUB-01: a door of the seller center', () => {
  test('opens to who has its permission, who then acts for the vendor', async () => {
    const { vendor, member } = await aSignedInMember('orders:manage');
    for (const door of [managing, viewing]) {
      expect(await press(door, { text: 'x' })).toMatchObject({ status: 'done' });
      const { vendorId, ownerAccountId } = vendor;
      expect(acts).toMatchObject([
        { actor: { kind: 'vendor', vendorId, ownerAccountId, accountId: member.accountId } },
      ]);
    }
    const deed = await prisma().auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(deed).toMatchObject({ vendorId: vendor.vendorId, area: 'orders', outcome: 'done' });
  });

  test('stays shut to who only views, or belongs to other areas; the company reads of it', async () => {
    for (const permissions of [['orders:view'], ['money:manage', 'products:manage'], []] as Permission[][]) {
      const { vendor, member } = await aSignedInMember(...permissions);
      const before = await rowsNamed('shut');
      expect(await press(managing, { text: 'shut' })).toMatchObject({
        ...missing,
        message: expect.stringContaining('订单：管理'),
      });
      expect([acts, await rowsNamed('shut')]).toEqual([[], before]);
      const { accountId } = member;
      const deed = await prisma().auditEntry.findFirstOrThrow({ where: { accountId }, orderBy: { id: 'desc' } });
      expect(deed).toMatchObject({
        vendorId: vendor.vendorId,
        area: 'orders',
        outcome: 'refused:members.permissionMissing',
      });
    }
  });

  test('to who is no member it is what it always was', async () => {
    await signInAs();
    expect(await press(viewing, { text: 'x' })).toMatchObject({ code: 'kernel.forbidden' });
  });
});

describe('SUB-04: at the next request', () => {
  test('a change of groups opens and shuts', async () => {
    const { vendor, member } = await aSignedInMember('orders:manage');
    expect(await press(managing, { text: 'x' })).toMatchObject({ status: 'done' });
    await database.run(async (db) => {
      const groupIds = [await aGroup(db, vendor, ['orders:view'])];
      await assignGroups(contextFor(db, vendor), { accountId: member.accountId, groupIds });
    });
    expect(await press(managing, { text: 'x' })).toMatchObject(missing);
    expect(await press(viewing, { text: 'x' })).toMatchObject({ status: 'done' });
  });

  test('who was removed is nobody', async () => {
    const { vendor, member } = await aSignedInMember('orders:manage');
    expect(await press(viewing, { text: 'x' })).toMatchObject({ status: 'done' });
    await database.run((db) => removeMember(contextFor(db, vendor), { accountId: member.accountId }));
    expect(await press(viewing, { text: 'x' })).toMatchObject({ code: 'kernel.unauthenticated' });
    await signInAsMember(member);
    expect(await press(viewing, { text: 'x' })).toMatchObject({ code: 'kernel.forbidden' });
  });
});

test('SUB-01: a file goes to who may see its area: 403 to other members, 404 to strangers of the company', async () => {
  const file = async () => (await vendorFile('money:view', async () => new Response('sums'))).status;
  await aSignedInMember('money:view');
  expect(await file()).toBe(200);
  await aSignedInMember('orders:manage');
  expect(await file()).toBe(403);
  await signInAs();
  expect(await file()).toBe(404);
});
