import { createHash, createHmac } from 'node:crypto';
import { formatBeijing } from '@/lib/kernel/clock';
import type { InstanceEvent, InstanceEventKind, Term } from '../events';
import type { Dialect, Stamp } from './dialect';
import { readTencentV1Reply, repeatsEcho, requestIdIn } from './tencent-v1-replies';

const callNames: Readonly<Record<InstanceEventKind | 'verified', string>> = {
  verified: 'verifyInterface',
  created: 'createInstance',
  renewed: 'renewInstance',
  expired: 'expireInstance',
  destroyed: 'destroyInstance',
};

const timeUnits: Readonly<Record<Term['unit'], string>> = { DAY: 'd', MONTH: 'm', YEAR: 'y', TIME: 't' };

/** The protocol existing endpoints speak: signed by a query string, with Standard Webhooks headers over the body beside it. */
export const tencentV1: Dialect = {
  id: 'tencent-v1',
  callName: (kind) => callNames[kind],
  body: (event, requestId) => JSON.stringify({ action: callNames[event.kind], requestId, ...fieldsOf(event) }),
  verificationBody: (requestId, echo) => JSON.stringify({ action: callNames.verified, requestId, echoback: echo }),
  requestIdOf: requestIdIn,
  sign({ url, token }, requestId, body, stamp) {
    return {
      url: withSignature(url, token, stamp),
      headers: webhookHeaders(token, requestId, body, stamp.unixSeconds),
    };
  },
  signLogin: withSignature,
  readReply: readTencentV1Reply,
  echoes: repeatsEcho,
};

function fieldsOf(event: InstanceEvent) {
  const ids = {
    accountId: event.buyerId,
    openId: event.openId,
    productId: event.productNumber,
    resourceId: event.instanceId,
  };
  switch (event.kind) {
    case 'created':
      return { orderId: event.orderNumber, ...ids, productInfo: { ...purchaseOf(event), isTrial: event.isTrial } };
    case 'renewed':
      return {
        orderId: event.orderNumber,
        ...ids,
        signId: event.signId,
        instanceExpireTime: formatBeijing(new Date(event.expiresAt)),
        productInfo: purchaseOf(event),
      };
    case 'expired':
      return { ...ids, signId: event.signId };
    case 'destroyed':
      return { orderId: event.orderNumber, ...ids, signId: event.signId };
  }
}

function purchaseOf({ productName, specName, term }: { productName: string; specName: string; term: Term }) {
  return { productName, spec: specName, timeSpan: term.count, timeUnit: timeUnits[term.unit], cycleNum: 1 };
}

/** Lowercase hex SHA-256 of token, time and event id as texts, sorted by their bytes and joined. */
export function querySignature(token: string, { unixSeconds, eventId }: Stamp): string {
  const parts = [token, String(unixSeconds), String(eventId)].map((part) => Buffer.from(part));
  return createHash('sha256')
    .update(Buffer.concat(parts.sort(Buffer.compare)))
    .digest('hex');
}

function withSignature(address: string, token: string, stamp: Stamp): string {
  const url = new URL(address);
  url.searchParams.set('signature', querySignature(token, stamp));
  url.searchParams.set('timestamp', String(stamp.unixSeconds));
  url.searchParams.set('eventId', String(stamp.eventId));
  return url.href;
}

function webhookHeaders(token: string, id: string, body: string, unixSeconds: number): Record<string, string> {
  const mac = createHmac('sha256', token).update(`${id}.${unixSeconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(unixSeconds), 'webhook-signature': `v1,${mac}` };
}
