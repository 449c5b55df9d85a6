import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type Incoming, Refusal } from '../wire/server';

export const queryFreshSeconds = 30;
export const loginFreshSeconds = 120;
const webhookFreshSeconds = 300;

const id = z.union([z.string().max(128), z.number().int()]).transform(String);
const filledId = id.refine((text) => text !== '', 'must not be empty');
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);
const span = z.coerce.number().int().min(1).max(1000);
const unit = z.enum(['y', 'm', 'd', 'h', 't']);
const text = z.string().max(500);

const productInfo = z.looseObject({
  productName: text.min(1),
  isTrial: flag.optional(),
  spec: text.optional(),
  timeSpan: span.optional(),
  timeUnit: unit.optional(),
  cycleNum: z.coerce.number().int().min(1).optional(),
});

/** `accountId`, `openId` (32 characters or empty), `productId`, `resourceId`. */
const ids = {
  accountId: filledId,
  openId: z.string().regex(/^(.{32})?$/, 'must be 32 characters or empty'),
  productId: z.number().int(),
  resourceId: filledId,
};
const signId = z.string().regex(/^[A-Za-z0-9]{1,11}$/, 'must be 1 to 11 letters or digits');
const beijingInstant = z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/, 'must be yyyy-MM-dd HH:mm:ss');
const event = { requestId: filledId };

/** What the market may ask, by action; fields we do not know are let through. */
export const call = z.discriminatedUnion('action', [
  z.looseObject({ ...event, action: z.literal('verifyInterface'), echoback: text.min(1) }),
  z.looseObject({ ...event, ...ids, action: z.literal('createInstance'), orderId: filledId, productInfo }),
  z.looseObject({
    ...event,
    ...ids,
    action: z.literal('renewInstance'),
    orderId: filledId,
    productInfo,
    signId,
    instanceExpireTime: beijingInstant,
  }),
  z.looseObject({
    ...event,
    ...ids,
    action: z.literal('modifyInstance'),
    orderId: filledId,
    productInfo,
    signId,
    spec: text.min(1),
    timeSpan: span.optional(),
    timeUnit: unit.optional(),
    instanceExpireTime: beijingInstant.optional(),
  }),
  z.looseObject({ ...event, ...ids, action: z.literal('expireInstance'), signId }),
  z.looseObject({ ...event, ...ids, action: z.literal('destroyInstance'), orderId: filledId, signId }),
  z.looseObject({ ...event, ...ids, action: z.literal('flowQuery'), signId }),
  z.looseObject({
    ...event,
    ...ids,
    action: z.literal('flowSetting'),
    signId,
    warnSpan: z.coerce.number().min(0),
    warnUnit: z.enum(['m', 'h', 'Mb', 'Gb']),
    switch: z.enum(['ON', 'OFF']),
  }),
]);
export type Call = z.infer<typeof call>;
export type CallOf<A extends Call['action']> = Extract<Call, { action: A }>;

export const actions = call.options.map((option) => option.shape.action.value);

/** Lowercase hex SHA-256 of the three strings sorted by byte order. */
export function querySignature(token: string, timestamp: string, eventId: string): string {
  const parts = [token, timestamp, eventId].map((part) => Buffer.from(part, 'utf8')).sort(Buffer.compare);
  return createHash('sha256').update(Buffer.concat(parts)).digest('hex');
}

/** Refuses with 401 what was not signed with the token within `freshSeconds`; returns the eventId. */
export function requireQuerySignature(token: string, query: URLSearchParams, freshSeconds: number): string {
  const timestamp = query.get('timestamp') ?? '';
  const eventId = query.get('eventId') ?? '';
  const signature = query.get('signature') ?? '';
  const complete = /^\d{1,12}$/.test(timestamp) && /^\d{1,20}$/.test(eventId);
  if (!complete || !isSame(signature, querySignature(token, timestamp, eventId))) {
    throw new Refusal(401, 'SIGNATURE_INVALID', 'The signature is missing or does not match.');
  }
  requireFresh(timestamp, freshSeconds);
  return eventId;
}

/** Checks the Standard Webhooks headers when any of them is there: they cover the body. */
export function requireWebhookSignature(token: string, { headers, rawBody }: Incoming): void {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    headers[name] === undefined ? undefined : String(headers[name]),
  );
  if (id === undefined && timestamp === undefined && signatures === undefined) return;
  const expected = createHmac('sha256', Buffer.from(token, 'utf8'))
    .update(`${id}.${timestamp}.${rawBody}`)
    .digest('base64');
  const given = (signatures ?? '').split(' ');
  if (!id || !timestamp || !given.some((one) => isSame(one, `v1,${expected}`))) {
    throw new Refusal(401, 'SIGNATURE_INVALID', 'The webhook signature does not match.');
  }
  requireFresh(timestamp, webhookFreshSeconds);
}

function requireFresh(timestamp: string, freshSeconds: number): void {
  const away = Math.abs(Date.now() / 1000 - Number(timestamp));
  if (!(away <= freshSeconds + 1)) throw new Refusal(401, 'TIMESTAMP_STALE', `More than ${freshSeconds} seconds away.`);
}

/** Compares without telling by time where they differ. */
export function isSame(given: string, expected: string): boolean {
  const [left, right] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
