import { describe, expect, it, test } from 'vitest';
import { walkSteps } from '@/lib/kernel/transitions';
import {
  accessOf,
  assertKeepsOwnAccess,
  assertOpen,
  assertRoom,
  assertWithin,
  invitationExpiry,
  permissionsOf,
  whyOver,
} from '@/lib/members/rules';
import { changeGroupInput, inviteMemberInput } from '@/lib/members/schema';
import { areaOfDecision, invitationSteps } from '@/lib/members/status';
import { policyByVersion } from '@/lib/policy';
import { allPermissions, areas } from '@/lib/vendors/status';

const none = Object.fromEntries(areas.map((area) => [area, 'none' as const])) as Parameters<typeof permissionsOf>[0];

describe('SUB-02: an access', () => {
  it('means its permissions, and managing means viewing', () => {
    expect(permissionsOf(none)).toEqual([]);
    expect(permissionsOf({ ...none, money: 'view', products: 'manage' })).toEqual([
      'products:view',
      'products:manage',
      'money:view',
    ]);
    expect(permissionsOf(accessOf(allPermissions))).toEqual([...allPermissions]);
  });

  it.each([
    [['orders:manage'], 'manage'],
    [['orders:view', 'orders:manage'], 'manage'],
    [['orders:view'], 'view'],
    [['money:manage'], 'none'],
  ])('%j is %s of orders', (permissions, level) => {
    expect(accessOf(permissions).orders).toBe(level);
  });
});

describe('SUB-01: nobody gives what they have not', () => {
  const own = ['money:view', 'members:view', 'members:manage'];

  it.each([
    [[], null],
    [['money:view'], null],
    [['members:manage', 'money:view'], null],
    [['money:manage'], { area: 'money', level: 'manage' }],
    [['money:view', 'orders:view'], { area: 'orders', level: 'view' }],
  ])('of %j', (concerned, missing) => {
    const act = () => assertWithin(own, concerned);
    if (missing === null) act();
    else expect(act).toThrow(expect.objectContaining({ code: 'members.beyondOwnAccess', params: missing }));
  });

  it('nor shuts themselves out', () => {
    assertKeepsOwnAccess(['members:manage']);
    expect(() => assertKeepsOwnAccess(['members:view', 'money:manage'])).toThrow(
      expect.objectContaining({ code: 'members.ownAccessLost' }),
    );
  });
});

describe('SUB-02: an invitation', () => {
  const expiresAt = new Date('2026-11-27T15:59:59.999Z');
  const open = { status: 'OPEN' as const, round: 2, expiresAt };

  it.each(['2018-07', '2019-09'])('is good to the end of its seventh day in Beijing (%s)', (version) => {
    const expiry = (sentAt: string) => invitationExpiry(policyByVersion(version), new Date(sentAt)).due;
    expect(expiry('2026-11-20T02:00:00Z')).toBe('2026-11-27T15:59:59.999Z');
    // A minute before and after midnight in Beijing.
    expect(expiry('2026-11-20T15:59:00Z')).toBe('2026-11-27T15:59:59.999Z');
    expect(expiry('2026-11-20T16:00:00Z')).toBe('2026-11-28T15:59:59.999Z');
  });

  it.each([
    ['in its last millisecond', open, 2, expiresAt, null],
    ['a millisecond later', open, 2, new Date(expiresAt.getTime() + 1), 'expired'],
    ['with the link of the letter before', open, 1, expiresAt, 'replaced'],
    ['with a link of a letter never sent', open, 3, expiresAt, 'replaced'],
    ['accepted', { ...open, status: 'ACCEPTED' as const }, 2, expiresAt, 'accepted'],
    ['taken back', { ...open, status: 'REVOKED' as const }, 2, expiresAt, 'revoked'],
    ['ended by its deadline', { ...open, status: 'EXPIRED' as const }, 2, expiresAt, 'expired'],
  ])('%s', (_when, invitation, round, at, why) => {
    expect(whyOver(invitation, round, at)).toBe(why);
    const act = () => assertOpen(invitation, round, at);
    if (why === null) act();
    else expect(act).toThrow(expect.objectContaining({ code: 'members.invitationOver', params: { why } }));
  });

  it('reaches every status, and only what was accepted or taken back is final', () => {
    expect(walkSteps(invitationSteps, { initial: 'OPEN', final: ['ACCEPTED', 'REVOKED'] })).toEqual({
      unreachable: [],
      deadEnds: [],
    });
  });
});

test('a vendor has room for as many as the policy says', () => {
  const policy = policyByVersion('2019-09');
  const { most } = policy.members;
  assertRoom(policy, most - 1);
  expect(() => assertRoom(policy, most)).toThrow(
    expect.objectContaining({ code: 'members.tooMany', params: { most } }),
  );
});

describe('what people type', () => {
  it('an address in any case, and one group or several', () => {
    expect(inviteMemberInput.parse({ email: ' A@Example.com ', groupIds: 'mgr_1' })).toEqual({
      email: 'a@example.com',
      groupIds: ['mgr_1'],
    });
    expect(inviteMemberInput.parse({ email: 'a@b.cn', groupIds: ['mgr_1', 'mgr_2', 'mgr_1'] }).groupIds).toEqual([
      'mgr_1',
      'mgr_2',
    ]);
  });

  it.each([
    ['no group', { email: 'a@b.cn' }],
    ['no address', { email: 'nobody', groupIds: 'mgr_1' }],
    ['too many groups', { email: 'a@b.cn', groupIds: Array.from({ length: 51 }, (_, at) => `mgr_${at}`) }],
  ])('not %s', (_what, form) => {
    expect(inviteMemberInput.safeParse(form).success).toBe(false);
  });

  it.each([
    ['one area is enough', { orders: 'view' }, true],
    ['nothing is not', {}, false],
    ['none everywhere is not', none, false],
    ['an unknown area is not', { orders: 'view', vault: 'manage' }, false],
    ['an unknown level is not', { orders: 'own' }, false],
  ])('a group: %s', (_what, access, fine) => {
    expect(changeGroupInput.safeParse({ groupId: 'mgr_1', name: '财务', access }).success).toBe(fine);
  });
});

test.each([
  ['settlement.split', 'money'],
  ['refunds.selfService', 'orders'],
  ['catalog.fee', 'products'],
  ['violations.sanction', 'account'],
  ['unheard.of', 'account'],
])('SUB-01: a decision of kind %s is read by who sees %s', (kind, area) => {
  expect(areaOfDecision(kind)).toBe(area);
});
