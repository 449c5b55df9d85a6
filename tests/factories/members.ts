import type { Db, VendorActor } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { setAccess } from '@/lib/members/group-store';
import { accessOf } from '@/lib/members/rules';
import type { Permission } from '@/lib/vendors/status';
import { contextFor } from '../support/acting';
import { aBuyer } from './accounts';

const builtAt = new Date('2026-11-19T02:00:00Z');

/** A group of a vendor that allows exactly this. */
export async function aGroup(
  db: Db,
  { vendorId }: Pick<VendorActor, 'vendorId'>,
  permissions: readonly Permission[],
  name = `组${newId('x').slice(-6)}`,
): Promise<string> {
  const id = newId('mgr');
  await db.memberGroup.create({ data: { id, vendorId, name, createdAt: builtAt } });
  await setAccess(contextFor(db, { kind: 'system', job: 'factory' }, builtAt), id, accessOf(permissions));
  return id;
}

/** A member of a vendor in these groups, or in one of their own that allows exactly this. */
export async function aMember(
  db: Db,
  vendor: VendorActor,
  given: { permissions?: readonly Permission[]; groupIds?: readonly string[]; name?: string } = {},
): Promise<VendorActor> {
  const { accountId, sessionId } = await aBuyer(db, { name: given.name ?? '成员' });
  const { vendorId, ownerAccountId } = vendor;
  await db.vendorMember.create({ data: { accountId, vendorId, isOwner: false, joinedAt: builtAt } });
  const groupIds = [...(given.groupIds ?? [])];
  if (given.permissions) groupIds.push(await aGroup(db, vendor, given.permissions));
  const data = groupIds.map((groupId) => ({ accountId, groupId, assignedAt: builtAt }));
  await db.memberGroupAssignment.createMany({ data });
  return { kind: 'vendor', accountId, sessionId, vendorId, ownerAccountId };
}
