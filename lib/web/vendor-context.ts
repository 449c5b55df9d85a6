import type { VendorActor } from '@/lib/db';
import type { Permission } from '@/lib/vendors/status';
import { type PageContext, pageContext } from './contexts';
import { vendorActor } from './identity';

/**
 * The pages of the seller center that every member sees, whatever their groups: nothing of any area may stand on them
 * unless the page asks `may` first. There are no others. SUB-01.
 */
export type PageOfEveryMember = '/seller' | '/seller/messages' | '/seller/no-access';

/**
 * For pages of the seller center, which say what one must be allowed to do to see them. A member who is not is told what
 * is missing and who can grant it; a person without a vendor is led to the application.
 */
export function vendorContext(permission: Permission, path: string): Promise<PageContext<VendorActor>> {
  return pageContext(path, (identity) => vendorActor(identity, permission), '/join');
}

/** For the few pages that every member of a vendor sees. */
export function memberContext(path: PageOfEveryMember): Promise<PageContext<VendorActor>> {
  return pageContext(path, (identity) => vendorActor(identity), '/join');
}

/** Whether whoever looks has a permission too, beside the one that led here: for what a page shows or offers of other areas. */
export function may({ identity }: PageContext<VendorActor>, permission: Permission): boolean {
  return identity.permissions.includes(permission);
}
