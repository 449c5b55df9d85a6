import { cache } from 'react';
import { type Asking, type Identity, noteSessionUse, readAsking } from '@/lib/auth';
import { type BuyerActor, type Duty, type OperatorActor, type PublicActor, prisma, type VendorActor } from '@/lib/db';
import { Forbidden, Unauthenticated } from '@/lib/kernel/errors';
import { permissionMissing } from '@/lib/members';
import type { Permission } from '@/lib/vendors/status';
import { readSessionCookie } from './session-cookie';

/** Who asks and what time it is in the market; read once per request, anew at every request. */
export const asking = cache(async (): Promise<Asking & { now: Date }> => {
  const sessionId = await readSessionCookie();
  const answer = await readAsking(prisma(), sessionId);
  if (answer.identity && answer.isUseDue) {
    void noteSessionUse(prisma(), answer.identity.sessionId).catch(() => undefined);
  }
  return { ...answer, now: new Date(Date.now() + answer.clockOffsetMs) };
});

export function publicActor(): PublicActor {
  return { kind: 'public' };
}

/** Any signed-in person. Throws Unauthenticated. */
export function buyerActor(identity: Identity | null): BuyerActor {
  if (!identity) throw new Unauthenticated();
  return { kind: 'buyer', accountId: identity.accountId, sessionId: identity.sessionId };
}

/**
 * A member of an admitted vendor who has the permission, if one is asked for. Throws Unauthenticated, PermissionMissing
 * for a member without it, or Forbidden for anyone else. SUB-01.
 */
export function vendorActor(identity: Identity | null, permission?: Permission): VendorActor {
  const { accountId, sessionId } = buyerActor(identity);
  if (!identity?.vendorId || !identity.vendorOwnerAccountId) throw new Forbidden();
  if (permission && !identity.permissions.includes(permission)) throw permissionMissing(permission);
  return {
    kind: 'vendor',
    accountId,
    sessionId,
    vendorId: identity.vendorId,
    ownerAccountId: identity.vendorOwnerAccountId,
  };
}

/** Staff who passed the second factor and hold the duty. Throws Unauthenticated or Forbidden. */
export function operatorActor(identity: Identity | null, duty?: Duty): OperatorActor {
  const { accountId, sessionId } = buyerActor(identity);
  if (!identity?.isStaff || !identity.secondFactor) throw new Forbidden();
  if (duty && !identity.duties.includes(duty)) throw new Forbidden();
  return { kind: 'operator', accountId, sessionId, duties: identity.duties };
}
