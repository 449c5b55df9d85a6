import type { Duty } from '@/lib/db';
import type { Permission } from '@/lib/vendors/status';
import type { Fields } from '../support/actions';
import type { BuiltRoute } from '../support/build';
import type { Applicant } from '../support/joining';
import type { Belonging, Side, World } from '../support/world';
import { agreementActions, agreementPages } from './policy/agreements';
import { articleActions, articlePages } from './policy/articles';
import { buyerActions, buyerPages } from './policy/buyer';
import { changeActions, changePages } from './policy/changes';
import { depositActions, depositPages } from './policy/deposits';
import { joiningActions, joiningPages } from './policy/joining';
import { marketActions, marketPages } from './policy/market';
import { memberActions, memberPages } from './policy/members';
import { operationsActions, operationsPages } from './policy/operations';
import { handlers } from './policy/outside';
import { sellerActions, sellerPages } from './policy/seller';

// Who may do what, written down a second time and by hand: the build is held against it. An action, page or route handler
// that is missing here fails, and so does a line here that the build no longer has.

/** Who passes: anyone, a signed-in person, a member of a vendor, any staff, staff with the duty. */
export type Door = 'public' | 'buyer' | 'vendor' | 'staff' | Duty;

export interface ActionPolicy {
  door: Door;
  /** What a member of a vendor must be allowed to do to pass; every vendor's door but those open to every member has it. */
  needs?: Permission;
  /** Fields that name a record, and which record of its own a side would name there. */
  names?: Readonly<Record<string, Belonging>>;
  /** The other fields of a form that would be accepted. */
  form?: Fields | ((side: Side, world: World) => Fields);
  /** It acts once per key that its form carries. */
  once?: true;
  /** Who sends it, where the door alone does not say: somebody at that step of joining. */
  by?: Applicant;
  /** How it ends for who may, with a form like this; `done` unless said otherwise. */
  own?: string;
  /** How it ends for any member of a vendor but its owner. */
  forMembers?: string;
  /** How it ends where the record is another's or none's, by field; `kernel.notFound` unless said otherwise. */
  foreign?: Readonly<Record<string, string>>;
}

/** Actions by the folder of their `actions.ts` below `app/[locale]`, then by name. */
export type ActionPolicies = Readonly<Record<string, Readonly<Record<string, ActionPolicy>>>>;

export interface RoutePolicy {
  door: Door;
  /** As an action's. */
  needs?: Permission;
  method?: 'GET' | 'POST';
  /** Parts of the path or the query that name a record. */
  names?: Readonly<Record<string, Belonging>>;
  /** Other parts of the path, as they are typed. */
  fixed?: Readonly<Record<string, string>>;
  /** Who else sees the record beside whose it is. */
  alsoFor?: readonly ('vendor' | 'staff')[];
  /** Whoever is not at this step of joining is led on to theirs; this applicant is at it. */
  by?: Applicant;
  /** What it answers to who may; 200 unless said otherwise. */
  own?: number;
  /** What it answers to whoever is signed in, where that differs. */
  signedIn?: number;
  /** What it answers to nobody signed in, and to who may not pass; a page leads people on instead. */
  denied?: { anonymous: number; forbidden: number };
}

/** Pages by their path below the language, route handlers by their whole path. */
export type RoutePolicies = Readonly<Record<string, RoutePolicy>>;

export const actions: ActionPolicies = {
  ...marketActions,
  ...buyerActions,
  ...joiningActions,
  ...sellerActions,
  ...operationsActions,
  ...memberActions,
  ...agreementActions,
  ...articleActions,
  ...depositActions,
  ...changeActions,
};
export const pages: RoutePolicies = {
  ...marketPages,
  ...buyerPages,
  ...joiningPages,
  ...sellerPages,
  ...operationsPages,
  ...memberPages,
  ...agreementPages,
  ...articlePages,
  ...depositPages,
  ...changePages,
};
export { handlers };

/** How the tables call a route: a page by its path below the language, a handler by its whole path. */
export function nameOf({ path, kind }: BuiltRoute): string {
  return kind === 'page' ? path.replace(/^\/\[locale\]/, '') || '/' : path;
}

/** Who may see a page or ask a handler; nothing where the tables do not know it. */
export function policyOf(route: BuiltRoute): RoutePolicy | undefined {
  return (route.kind === 'page' ? pages : handlers)[nameOf(route)];
}
