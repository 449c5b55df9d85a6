import { prisma } from '@/lib/db';
import type { Permission } from '@/lib/vendors/status';
import type { Applicant } from '../support/joining';
import { sealedCookie, signIn } from '../support/sessions';
import { type Side, world } from '../support/world';
import { membersAt } from './members';
import type { Door } from './policy';

/** Somebody who knocks. */
export interface Person {
  name: string;
  cookie?: string;
  /** Whose session it is; nothing where it is none, or should be taken for none. */
  accountId?: string;
  /** The doors that open; none where nobody is signed in. */
  passes: readonly Door[];
  /** The side whose buyer or vendor it is. */
  buyerOf?: Side;
  vendorOf?: Side;
  /** A member of the own vendor who is not its owner. */
  isMember?: true;
  /** An applicant who is at the step asked for. */
  isDue?: true;
}

const everyDuty = ['ONBOARDING_REVIEW', 'PRODUCT_REVIEW', 'FINANCE', 'CONDUCT'] as const;

/** Everyone who may knock on a door: with and without a session, a vendor, a duty, the second factor. */
export async function everyoneAt(door: Door, needs?: Permission): Promise<Person[]> {
  const { own, other, having, lacking, idle, busy } = await world();
  const buyer: Door[] = ['public', 'buyer'];
  const vendor: Door[] = [...buyer, 'vendor'];
  const staff: Door[] = [...buyer, 'staff'];
  const duty = everyDuty.find((one) => one === door);
  return [
    ...(await nobodies()),
    { name: 'the buyer', ...(await asBuyer(own.buyer.accountId)), passes: buyer, buyerOf: own },
    { name: 'another buyer', ...(await asBuyer(other.buyer.accountId)), passes: buyer, buyerOf: other },
    { name: 'the vendor', ...(await asBuyer(own.vendor.accountId)), passes: vendor, vendorOf: own },
    { name: 'another vendor', ...(await asBuyer(other.vendor.accountId)), passes: vendor, vendorOf: other },
    { name: 'staff without a duty', ...(await asStaff(idle)), passes: staff },
    { name: 'staff without the second factor', ...(await asBuyer(busy)), passes: buyer },
    ...(door === 'vendor' ? await membersAt(needs) : []),
    ...(duty
      ? [
          { name: `staff with ${duty} alone`, ...(await asStaff(having[duty])), passes: [...staff, duty] },
          {
            name: `staff with every duty but ${duty}`,
            ...(await asStaff(lacking[duty])),
            passes: [...staff, ...everyDuty.filter((one) => one !== duty)],
          },
        ]
      : []),
  ];
}

/** Who is nobody to the market, whatever they hold: each would open every door if it were believed. */
async function nobodies(): Promise<Person[]> {
  const { mighty, sealed } = await world();
  const revoked = await signIn(mighty, { secondFactor: true });
  const expired = await signIn(mighty, { secondFactor: true });
  const live = await signIn(mighty, { secondFactor: true });
  const past = new Date(Date.now() - 1000);
  await prisma().session.update({ where: { id: revoked.sessionId }, data: { revokedAt: past } });
  await prisma().session.update({ where: { id: expired.sessionId }, data: { expiresAt: past } });
  const { cookie: ofSealed } = await signIn(sealed, { secondFactor: true });
  const otherSecret = 'a secret that is not the market’s own, and long enough';
  return [
    { name: 'nobody', passes: ['public'] },
    { name: 'a revoked session', cookie: revoked.cookie, passes: ['public'] },
    { name: 'an expired session', cookie: expired.cookie, passes: ['public'] },
    { name: 'a session of a sealed account', cookie: ofSealed, passes: ['public'] },
    { name: 'a forged seal', cookie: await sealedCookie({ sid: live.sessionId }, otherSecret), passes: ['public'] },
    { name: 'an unsealed session id', cookie: `market_session=${live.sessionId}`, passes: ['public'] },
  ];
}

/** Who opens the door and owns what it leads to, of one side or the other; a fresh session of theirs. */
export async function holderOf(
  door: Door,
  by?: Applicant,
  whose: 'own' | 'other' = 'own',
): Promise<{ cookie?: string; side: Side }> {
  const { [whose]: side, having, idle } = await world();
  if (by) return { ...(await asBuyer(side.applicants[by])), side };
  if (door === 'public') return { side };
  if (door === 'buyer') return { ...(await asBuyer(side.buyer.accountId)), side };
  if (door === 'vendor') return { ...(await asBuyer(side.vendor.accountId)), side };
  return { ...(await asStaff(door === 'staff' ? idle : having[door])), side };
}

const asBuyer = async (accountId: string) => ({ accountId, cookie: (await signIn(accountId)).cookie });
const asStaff = async (accountId: string) => {
  const { cookie } = await signIn(accountId, { secondFactor: true });
  return { accountId, cookie };
};
