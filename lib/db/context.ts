import type { JsonObject } from '@/lib/kernel/receipts';
import type { Db } from './transaction';

export type Locale = 'zh' | 'en';
export type Duty = 'ONBOARDING_REVIEW' | 'PRODUCT_REVIEW' | 'FINANCE' | 'CONDUCT';

export interface PublicActor {
  readonly kind: 'public';
}

/** A signed-in person, buying or applying to sell. */
export interface BuyerActor {
  readonly kind: 'buyer';
  readonly accountId: string;
  readonly sessionId: string;
}

/** A member of an admitted vendor, acting for it. */
export interface VendorActor {
  readonly kind: 'vendor';
  readonly accountId: string;
  readonly sessionId: string;
  readonly vendorId: string;
  /** The account whose wallet pays the vendor's fees and deposit. */
  readonly ownerAccountId: string;
}

/** Staff who passed the second factor. */
export interface OperatorActor {
  readonly kind: 'operator';
  readonly accountId: string;
  readonly sessionId: string;
  readonly duties: readonly Duty[];
}

/** The market itself: jobs, deadlines, partners' callbacks. */
export interface SystemActor {
  readonly kind: 'system';
  readonly job: string;
}

export type Actor = PublicActor | BuyerActor | VendorActor | OperatorActor | SystemActor;

/** Where a call came from. */
export interface RequestInfo {
  readonly id: string;
  readonly ip: string;
  readonly userAgent: string;
  readonly locale: Locale;
}

/** What an action changed, for the audit row. */
export interface AuditedChange {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before?: JsonObject;
  readonly after?: JsonObject;
}

/**
 * What a use case gets: the transaction, who asks, and the market's time, read once. The actor's type is the
 * permission: a use case that takes `Context<OperatorActor>` cannot be reached through a buyer's door.
 */
export interface Context<A extends Actor = Actor> {
  readonly db: Db;
  readonly actor: A;
  readonly now: Date;
  readonly request: RequestInfo;
  /** Changes for the audit row, in order. */
  readonly changes: AuditedChange[];
  /** Cache tags of public pages that show what was changed; renewed after the commit. */
  readonly touchedTags: Set<string>;
}

/** The account behind the actor; null where nobody signed in. */
export function actorAccountId(actor: Actor): string | null {
  return 'accountId' in actor ? actor.accountId : null;
}

/** Notes a change for the audit row. */
export function recordChange(ctx: Context, change: AuditedChange): void {
  ctx.changes.push(change);
}

/** Marks public pages carrying these tags as outdated once the transaction commits. */
export function touchPages(ctx: Context, ...tags: string[]): void {
  for (const tag of tags) ctx.touchedTags.add(tag);
}

/** A context for the same transaction with another actor or time, e.g. a use case started by the market itself. */
export function systemContext(db: Db, job: string, now: Date): Context<SystemActor> {
  return {
    db,
    actor: { kind: 'system', job },
    now,
    request: { id: job, ip: '', userAgent: '', locale: 'zh' },
    changes: [],
    touchedTags: new Set(),
  };
}
