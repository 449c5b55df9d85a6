import { inTransaction, prisma, type VendorActor } from '@/lib/db';
import { marketNow } from '@/lib/market-clock';
import { removeMember } from '@/lib/members';
import { allPermissions, areaOf, type Permission } from '@/lib/vendors/status';
import { aMember } from '../../factories/members';
import { contextFor } from '../../support/acting';
import { signIn } from '../support/sessions';
import { world } from '../support/world';
import type { Person } from './people';

// Members of the own vendor at a door that asks for a permission: with it alone, with everything else, in no group, and
// somebody who had it until they were removed. SUB-01, SUB-04.

/** Everyone of the own company who may knock on a door that needs this; nothing: one that is open to every member. */
export async function membersAt(needs: Permission | undefined): Promise<Person[]> {
  const { own } = await world();
  const passing = { passes: ['public', 'buyer', 'vendor'], vendorOf: own, isMember: true } as const;
  const stopped = { passes: ['public', 'buyer'], isMember: true } as const;
  const idle = { name: 'a member in no group', cookie: await cookieOf(await memberWith([])) };
  if (!needs) return [{ ...idle, ...passing }];
  // Whoever manages views too: who may not view manages nothing either.
  const others = allPermissions.filter((one) => one !== needs && one !== `${areaOf(needs)}:manage`);
  return [
    { ...idle, ...stopped },
    { name: `a member with ${needs} alone`, cookie: await cookieOf(await memberWith([needs])), ...passing },
    { name: `a member with all but ${needs}`, cookie: await cookieOf(await memberWith(others)), ...stopped },
    { name: 'a removed member', cookie: await cookieOfRemoved(), passes: ['public'] },
  ];
}

const made = new Map<string, Promise<VendorActor>>();

function memberWith(permissions: readonly Permission[]): Promise<VendorActor> {
  const key = permissions.join(' ');
  const member = made.get(key) ?? makeMember(permissions);
  made.set(key, member);
  return member;
}

async function makeMember(permissions: readonly Permission[]): Promise<VendorActor> {
  const { own } = await world();
  return inTransaction((db) => aMember(db, own.vendor, permissions.length > 0 ? { permissions } : {}));
}

let removed: Promise<string> | undefined;

/** The session of a member who could do everything, and was removed while it went on. */
function cookieOfRemoved(): Promise<string> {
  removed ??= removeSomebody();
  return removed;
}

async function removeSomebody(): Promise<string> {
  const [{ own }, now] = [await world(), await marketNow(prisma())];
  const member = await makeMember(allPermissions);
  const cookie = await cookieOf(member);
  await inTransaction((db) => removeMember(contextFor(db, own.vendor, now), { accountId: member.accountId }));
  return cookie;
}

async function cookieOf({ accountId }: VendorActor): Promise<string> {
  return (await signIn(accountId)).cookie;
}
