import { createHash, createHmac, randomInt, randomUUID } from 'node:crypto';
import { type Answered, answered, nowSeconds } from './merchant';

export const token = 'a-token-for-tests';

interface CallOptions {
  tenant?: string;
  token?: string;
  /** Seconds by which the timestamp is away from now. */
  away?: number;
  /** Standard Webhooks headers: right ones, ones over another body, or with one missing. */
  webhook?: 'right' | 'other-body' | 'incomplete' | 'stale';
  signal?: AbortSignal;
}

export function signedQuery(withToken: string, away = 0, eventId = String(randomInt(1, 2 ** 31))): URLSearchParams {
  const timestamp = String(nowSeconds() + away);
  const sorted = [withToken, timestamp, eventId].sort().join('');
  const signature = createHash('sha256').update(sorted).digest('hex');
  return new URLSearchParams({ signature, timestamp, eventId });
}

/** The market's side of the delivery protocol, as the tests need it. */
export class MarketCaller {
  constructor(private readonly baseUrl: () => string) {}

  async call(body: Record<string, unknown>, options: CallOptions = {}): Promise<Answered> {
    const raw = JSON.stringify({ requestId: randomUUID(), ...body });
    const query = signedQuery(options.token ?? token, options.away);
    const headers = { 'content-type': 'application/json', ...webhookHeaders(raw, options.webhook) };
    const url = `${this.baseUrl()}/delivery/${options.tenant ?? 'production'}?${query}`;
    return answered(
      await fetch(url, { method: 'POST', headers, body: raw, redirect: 'manual', signal: options.signal }),
    );
  }
}

function webhookHeaders(raw: string, kind: CallOptions['webhook']): Record<string, string> {
  if (!kind) return {};
  const timestamp = String(nowSeconds() - (kind === 'stale' ? 400 : 0));
  const body = kind === 'other-body' ? `${raw} ` : raw;
  const signature = createHmac('sha256', token).update(`msg_1.${timestamp}.${body}`).digest('base64');
  const headers = { 'webhook-timestamp': timestamp, 'webhook-signature': `v1,AAAA v1,${signature}` };
  return kind === 'incomplete' ? headers : { ...headers, 'webhook-id': 'msg_1' };
}

const ids = { accountId: '100001', openId: 'a'.repeat(32), productId: 7, resourceId: 'ins_1' };

export function aCreation(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  const orderId = `ord_${randomUUID()}`;
  const period = { timeSpan: 1, timeUnit: 'm', cycleNum: 1 };
  const productInfo = { productName: '栖页团队版', isTrial: 'false', spec: '10 人', ...period };
  return { action: 'createInstance', ...ids, orderId, productInfo, ...overrides };
}

/** A later call about an instance. */
export function about(signId: unknown, action: string, fields: Record<string, unknown> = {}): Record<string, unknown> {
  const productInfo = { productName: '栖页团队版', spec: '10 人', timeSpan: 1, timeUnit: 'y', cycleNum: 1 };
  const common = { action, ...ids, signId, ...fields };
  switch (action) {
    case 'renewInstance':
      return { orderId: `ord_${randomUUID()}`, productInfo, instanceExpireTime: '2028-02-29 23:59:59', ...common };
    case 'modifyInstance':
      return { orderId: `ord_${randomUUID()}`, productInfo, spec: '50 人', ...common };
    case 'destroyInstance':
      return { orderId: `ord_${randomUUID()}`, ...common };
    default:
      return common;
  }
}
