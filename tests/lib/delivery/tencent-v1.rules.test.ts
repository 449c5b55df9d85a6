import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tencentV1 } from '@/lib/delivery/dialects';
import { querySignature } from '@/lib/delivery/dialects/tencent-v1';
import type { InstanceEvent } from '@/lib/delivery/events';

const stamp = { unixSeconds: 1_700_000_000, eventId: 42 };
const subscription = {
  buyerId: 'acc_1',
  openId: 'o'.repeat(32),
  productNumber: 7,
  instanceId: 'ins_1',
};
const purchase = {
  orderNumber: '2026112000000001',
  productName: '栖页',
  specName: '团队版',
  term: { unit: 'YEAR', count: 2 } as const,
};

describe('the signature in the query string', () => {
  it('is the SHA-256 of token, time and event id in the order of their bytes', () => {
    // Written out by hand: '1700000000' < '42' < 'token' in bytes.
    const expected = createHash('sha256').update('170000000042token').digest('hex');
    expect(querySignature('token', stamp)).toBe(expected);
    // A token of digits may come first, and upper case sorts before lower.
    expect(querySignature('1', stamp)).toBe(createHash('sha256').update('1170000000042').digest('hex'));
    expect(querySignature('Zoo', { unixSeconds: 9, eventId: 1 })).toBe(
      createHash('sha256').update('19Zoo').digest('hex'),
    );
  });

  it('is sent beside Standard Webhooks headers, which cover the body', () => {
    const { url, headers } = tencentV1.sign(
      { url: 'https://v.example/notify', token: 'secret' },
      'cal_9',
      '{"a":1}',
      stamp,
    );
    const query = new URL(url).searchParams;
    expect(Object.fromEntries(query)).toEqual({
      signature: querySignature('secret', stamp),
      timestamp: '1700000000',
      eventId: '42',
    });
    const mac = createHmac('sha256', 'secret').update('cal_9.1700000000.{"a":1}').digest('base64');
    expect(headers).toEqual({
      'webhook-id': 'cal_9',
      'webhook-timestamp': '1700000000',
      'webhook-signature': `v1,${mac}`,
    });
  });

  it('is added to a login address without losing what the address had', () => {
    const url = new URL(tencentV1.signLogin('https://v.example/in?ticket=a%26b', 'secret', stamp));
    expect(url.searchParams.get('ticket')).toBe('a&b');
    expect(url.searchParams.get('signature')).toBe(querySignature('secret', stamp));
  });
});

describe('the body of a call', () => {
  const cases: [InstanceEvent, Record<string, unknown>][] = [
    [
      { kind: 'created', isTrial: false, ...subscription, ...purchase },
      {
        action: 'createInstance',
        orderId: '2026112000000001',
        productInfo: { productName: '栖页', isTrial: false, spec: '团队版', timeSpan: 2, timeUnit: 'y', cycleNum: 1 },
      },
    ],
    [
      { kind: 'renewed', signId: 's1', expiresAt: '2027-01-31T16:00:00.000Z', ...subscription, ...purchase },
      {
        action: 'renewInstance',
        orderId: '2026112000000001',
        signId: 's1',
        instanceExpireTime: '2027-02-01 00:00:00',
        productInfo: { productName: '栖页', spec: '团队版', timeSpan: 2, timeUnit: 'y', cycleNum: 1 },
      },
    ],
    [
      { kind: 'expired', signId: 's1', ...subscription },
      { action: 'expireInstance', signId: 's1' },
    ],
    [
      { kind: 'destroyed', orderNumber: '2026112000000001', signId: 's1', ...subscription },
      { action: 'destroyInstance', orderId: '2026112000000001', signId: 's1' },
    ],
  ];
  it.each(cases)('carries what the protocol asks for: $kind', (event, fields) => {
    expect(JSON.parse(tencentV1.body(event, 'cal_9'))).toEqual({
      requestId: 'cal_9',
      accountId: 'acc_1',
      openId: 'o'.repeat(32),
      productId: 7,
      resourceId: 'ins_1',
      ...fields,
    });
    expect(tencentV1.requestIdOf(tencentV1.body(event, 'cal_9'))).toBe('cal_9');
  });

  it.each([
    ['DAY', 'd'],
    ['MONTH', 'm'],
    ['YEAR', 'y'],
    ['TIME', 't'],
  ] as const)('names the unit %s %s', (unit, letter) => {
    const event: InstanceEvent = {
      kind: 'created',
      isTrial: true,
      ...subscription,
      ...purchase,
      term: { unit, count: 1 },
    };
    const { productInfo } = JSON.parse(tencentV1.body(event, 'r'));
    expect(productInfo).toMatchObject({ isTrial: true, timeSpan: 1, timeUnit: letter });
  });

  it('asks for an echo and believes only the same one', () => {
    expect(JSON.parse(tencentV1.verificationBody('r', 'abc'))).toEqual({
      action: 'verifyInterface',
      requestId: 'r',
      echoback: 'abc',
    });
    expect(tencentV1.echoes('{"echoback":"abc"}', 'abc')).toBe(true);
    expect(tencentV1.echoes('{"echoback":"abcd"}', 'abc')).toBe(false);
    expect(tencentV1.echoes('{}', 'abc')).toBe(false);
    expect(tencentV1.echoes('abc', 'abc')).toBe(false);
  });
});

describe('the answer to a creation', () => {
  const read = (answer: unknown) => tencentV1.readReply('created', JSON.stringify(answer));
  const created = (more = {}) => ({
    outcome: 'created',
    signId: 'a1',
    website: null,
    authUrl: null,
    additionalInfo: [],
    ...more,
  });

  it.each([
    [{ signId: 'a1' }, created()],
    [{ signId: 12345 }, created({ signId: '12345' })],
    [{ signId: '12345678901' }, created({ signId: '12345678901' })],
    [{ signId: '123456789012' }, { outcome: 'malformed' }],
    [{ signId: '' }, { outcome: 'malformed' }],
    [{ signId: 'a b' }, { outcome: 'malformed' }],
    [{ signId: null }, { outcome: 'malformed' }],
    [{}, { outcome: 'malformed' }],
    [{ signId: '0' }, { outcome: 'accepted' }],
    [{ signId: 0 }, { outcome: 'accepted' }],
    [{ signId: 'a1', success: true }, created()],
    [{ signId: 'a1', success: false }, { outcome: 'refused' }],
    [{ success: 'false' }, { outcome: 'refused' }],
    [{ signId: 'a1', appInfo: null, additionalInfo: null }, created()],
    [{ signId: 'a1', appInfo: 'here', additionalInfo: 'none' }, created()],
    [[], { outcome: 'malformed' }],
    ['a1', { outcome: 'malformed' }],
  ])('%j', (answer, expected) => {
    expect(read(answer)).toEqual(expected);
  });

  it.each([
    ['https://v.example/a?b=1', 'https://v.example/a?b=1'],
    ['http://v.example', 'http://v.example/'],
    ['www.v.example/in', 'https://www.v.example/in'],
    ['v.example:8443/in', 'https://v.example:8443/in'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['https://user:word@v.example', null],
    ['', null],
    [`https://v.example/${'x'.repeat(1000)}`, null],
    [7, null],
  ])('shows the address %j as %j', (given, shown) => {
    expect(read({ signId: 'a1', appInfo: { website: given, authUrl: given } })).toEqual(
      created({ website: shown, authUrl: shown }),
    );
  });

  it('keeps of the lines for the buyer what can be shown', () => {
    const lines = [
      { name: '账号', value: 'admin' },
      { name: 'pin', value: 1234 },
      { name: 'half', value: 'a\ud800b\u0000c' },
      { name: '', value: 'nameless' },
      { name: 'object', value: {} },
      'text',
    ];
    expect(read({ signId: 'a1', additionalInfo: lines })).toEqual(
      created({
        additionalInfo: [
          { name: '账号', value: 'admin' },
          { name: 'pin', value: '1234' },
          { name: 'half', value: 'a\ufffdbc' },
        ],
      }),
    );
    const many = Array.from({ length: 30 }, (_, index) => ({ name: `n${index}`, value: 'v' }));
    expect(read({ signId: 'a1', additionalInfo: many })).toMatchObject({ additionalInfo: { length: 20 } });
  });
});

describe('the answer to any other call', () => {
  it.each([
    ['{"success":true}', 'done'],
    ['{"success":"true"}', 'done'],
    ['{"success":false}', 'refused'],
    ['{"success":"false"}', 'refused'],
    ['{"success":"yes"}', 'malformed'],
    ['{"success":1}', 'malformed'],
    ['{}', 'malformed'],
    ['<html>', 'malformed'],
    ['', 'malformed'],
    ['null', 'malformed'],
  ])('%s is %s', (text, outcome) => {
    for (const kind of ['renewed', 'expired', 'destroyed'] as const) {
      expect(tencentV1.readReply(kind, text)).toEqual({ outcome });
    }
  });
});
