import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Table } from '../wire/journal';
import type { CallOf } from './protocol';
import { beijingInstant, endOfTerm } from './validity';

const notePage = z.object({ title: z.string(), text: z.string(), at: z.string() });

/** One customer's wiki. */
export const instance = z.object({
  signId: z.string(),
  tenant: z.string(),
  orderId: z.string(),
  resourceId: z.string(),
  accountId: z.string(),
  openId: z.string(),
  productId: z.number(),
  productName: z.string(),
  spec: z.string(),
  trial: z.boolean(),
  state: z.enum(['ACTIVE', 'ISOLATED', 'DESTROYED']),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  warning: z.object({ span: z.number(), unit: z.string(), switch: z.enum(['ON', 'OFF']) }).nullable(),
  history: z.array(z.object({ at: z.string(), what: z.string() })),
  pages: z.array(notePage),
});
export type Instance = z.infer<typeof instance>;

const mostPages = 200;
const trialDays = 7;

/** What we can not do for the market; answered as `success: false`. */
export class CannotDo extends Error {}

/** All instances; each belongs to one tenant, and no tenant sees another's. */
export class Instances {
  constructor(private readonly table: Table<Instance>) {}

  find(signId: string): Instance | undefined {
    return this.table.get(signId);
  }

  all(): Instance[] {
    return this.table.all();
  }

  /** One instance per order, however often it is asked for. */
  create(tenant: string, asked: CallOf<'createInstance'>): Instance {
    const known = this.table.all().find((row) => row.tenant === tenant && row.orderId === asked.orderId);
    if (known) return known;
    const now = new Date();
    const { productName, spec, isTrial, timeSpan, timeUnit, cycleNum } = asked.productInfo;
    const trial = isTrial === true;
    if (!trial && (timeSpan === undefined || timeUnit === undefined)) throw new CannotDo('The period is missing.');
    const ends = endOfTerm(now, (timeSpan ?? trialDays) * (cycleNum ?? 1), timeUnit ?? 'd');
    const { orderId, resourceId, accountId, openId, productId } = asked;
    const created: Instance = {
      signId: this.freeSignId(),
      ...{ tenant, orderId, resourceId, accountId, openId, productId, productName, trial },
      spec: spec ?? '',
      state: 'ACTIVE',
      createdAt: now.toISOString(),
      expiresAt: ends === null ? null : ends.toISOString(),
      warning: null,
      history: [{ at: now.toISOString(), what: 'createInstance' }],
      pages: [],
    };
    this.table.put(created.signId, created);
    return created;
  }

  /** An isolated instance opens again; a destroyed one stays gone. */
  renew(tenant: string, asked: CallOf<'renewInstance'>): Instance {
    const row = this.living(tenant, asked.signId);
    return this.change(row, asked.action, { state: 'ACTIVE', expiresAt: instantOf(asked.instanceExpireTime) });
  }

  /** A spec changes; with a period the trial has become paid. */
  modify(tenant: string, asked: CallOf<'modifyInstance'>): Instance {
    const row = this.living(tenant, asked.signId);
    const term = asked.instanceExpireTime;
    const paid = term === undefined ? {} : { trial: false, state: 'ACTIVE' as const, expiresAt: instantOf(term) };
    return this.change(row, asked.action, { spec: asked.spec, ...paid });
  }

  expire(tenant: string, asked: CallOf<'expireInstance'>): void {
    const row = this.own(tenant, asked.signId);
    if (row.state === 'ACTIVE') this.change(row, asked.action, { state: 'ISOLATED' });
  }

  /** Reclaims what the customer kept here; found by its order while the market still waits for the id. */
  destroy(tenant: string, asked: CallOf<'destroyInstance'>): void {
    const byOrder = this.table.all().find((row) => row.tenant === tenant && row.orderId === asked.orderId);
    const row = asked.signId === '0' && byOrder ? byOrder : this.own(tenant, asked.signId);
    if (row.state !== 'DESTROYED') this.change(row, asked.action, { state: 'DESTROYED', pages: [] });
  }

  warn(tenant: string, asked: CallOf<'flowSetting'>): void {
    const row = this.living(tenant, asked.signId);
    const warning = { span: asked.warnSpan, unit: asked.warnUnit, switch: asked.switch };
    this.change(row, asked.action, { warning });
  }

  /** The instance, unless it is unknown, another tenant's or gone. */
  living(tenant: string, signId: string): Instance {
    const row = this.own(tenant, signId);
    if (row.state === 'DESTROYED') throw new CannotDo('The instance was destroyed.');
    return row;
  }

  addPage(row: Instance, title: string, text: string): void {
    if (row.state !== 'ACTIVE' || row.pages.length >= mostPages) return;
    const at = new Date().toISOString();
    this.table.put(row.signId, { ...row, pages: [{ title, text, at }, ...row.pages] });
  }

  private own(tenant: string, signId: string): Instance {
    const row = this.table.get(signId);
    if (!row || row.tenant !== tenant) throw new CannotDo('There is no such instance.');
    return row;
  }

  private change(row: Instance, what: string, changes: Partial<Instance>): Instance {
    const history = [...row.history, { at: new Date().toISOString(), what }];
    const changed = { ...row, ...changes, history };
    this.table.put(row.signId, changed);
    return changed;
  }

  /** `nl` and nine letters or digits: the market takes at most 11 characters. */
  private freeSignId(): string {
    const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
    const tail = Array.from({ length: 9 }, () => letters[randomInt(letters.length)]).join('');
    return this.table.get(`nl${tail}`) ? this.freeSignId() : `nl${tail}`;
  }
}

function instantOf(text: string): string {
  const instant = beijingInstant(text);
  if (!instant) throw new CannotDo('instanceExpireTime is not a date.');
  return instant.toISOString();
}

/** Megabytes the pages take, as the meter counts them. */
export function usedMegabytes(row: Instance): number {
  const bytes = row.pages.reduce((sum, one) => sum + Buffer.byteLength(one.title + one.text), 0);
  return Math.ceil(bytes / 1024 / 1024);
}
export const includedMegabytes = 10_240;
