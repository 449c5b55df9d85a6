import { type Db, prisma, type VendorActor } from '@/lib/db';
import { Forbidden, Unauthenticated } from '@/lib/kernel/errors';
import { PermissionMissing } from '@/lib/members';
import type { Permission } from '@/lib/vendors/status';
import { asking, vendorActor } from './identity';

/** What a file of a vendor's own is made from. */
export interface VendorFileContext {
  db: Db;
  actor: VendorActor;
  now: Date;
}

/**
 * A file of the vendor's own. It asks for itself, as every route does: to a stranger it answers 401, to a member without
 * the permission 403, to a person without a vendor as if it were not there. SUB-01.
 */
export async function vendorFile(
  permission: Permission,
  serve: (context: VendorFileContext) => Promise<Response>,
): Promise<Response> {
  const { identity, now } = await asking();
  try {
    return await serve({ db: prisma(), actor: vendorActor(identity, permission), now });
  } catch (error) {
    if (error instanceof Unauthenticated) return new Response(null, { status: 401 });
    if (error instanceof PermissionMissing) return new Response(null, { status: 403 });
    if (error instanceof Forbidden) return new Response(null, { status: 404 });
    throw error;
  }
}
