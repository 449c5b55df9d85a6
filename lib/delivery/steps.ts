import type { Actor, Context, SystemActor } from '@/lib/db';

/**
 * Runs one transaction of something that takes several, because a call to the outside lies between them. Doors and jobs
 * bring it: they open the transaction, tell the time, write the audit row and renew the pages.
 */
export type InStep<A extends Actor> = <T>(work: (ctx: Context<A>) => Promise<T>) => Promise<T>;

/** The same for a job of the market itself. */
export type InSystemStep = InStep<SystemActor>;
