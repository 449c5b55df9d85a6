import { describe, expect, test } from 'vitest';
import type { Db, VendorActor } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import {
  acceptInvitation,
  deadlineHandlers,
  inviteMember,
  listInvitations,
  openInvitation,
  resendInvitation,
  revokeInvitation,
} from '@/lib/members';
import { invitationPath } from '@/lib/members/letters';
import { permissionsOfMember } from '@/lib/members/store';
import { submitApplication } from '@/lib/onboarding';
import { payOrder, placeOrder } from '@/lib/orders';
import { stamp } from '@/lib/vault';
import { findVendorOfAccount } from '@/lib/vendors';
import { aBuyer } from '../../factories/accounts';
import { aProduct, aSeller } from '../../factories/catalog';
import { aGroup, aMember } from '../../factories/members';
import { aProvedApplicant, someApplication } from '../../factories/onboarding';
import { checkout } from '../../factories/orders';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';

const now = '2026-11-20T02:00:00Z';
const lastMoment = '2026-11-27T15:59:59.999Z';
const tooLate = '2026-11-27T16:00:00.000Z';
const system = { kind: 'system', job: 'test' } as const;

const tokenOf = (invitationId: string, round = 1) =>
  `${invitationId}.${round}.${stamp('letter-link', [invitationPath(invitationId, round)])}`;

/** A vendor that asked somebody, who has an account, into a group that views money. */
async function asked(db: Db) {
  const vendor = await aVendor(db);
  const colleague = await aBuyer(db, { name: '许言' });
  const { email } = await db.account.findUniqueOrThrow({ where: { id: colleague.accountId } });
  const groupId = await aGroup(db, vendor, ['money:view']);
  const { invitationId } = await inviteMember(contextFor(db, vendor, now), { email, groupIds: [groupId] });
  return { vendor, colleague, email, groupId, invitationId };
}

const letters = (db: Db, email: string) =>
  db.outboundMessage.findMany({ where: { address: email }, orderBy: { id: 'asc' } });

describe('SUB-02: an invitation', () => {
  test('is a letter to the address, whose link is kept nowhere', () =>
    rolledBack(async (db) => {
      const { email, invitationId, vendor } = await asked(db);
      const [letter, ...others] = await letters(db, email);
      expect(others).toEqual([]);
      expect(letter).toMatchObject({ accountId: null, channel: 'EMAIL', status: 'QUEUED' });
      expect(letter?.body).toContain('{link}');
      expect(JSON.stringify(letter)).not.toContain(tokenOf(invitationId).split('.')[2]);
      const { rows } = await listInvitations(db, vendor.vendorId, { page: 1, pageSize: 20 });
      expect(rows).toMatchObject([{ email, status: 'OPEN', expiresAt: new Date(lastMoment) }]);
      const deadline = await db.deadline.findFirstOrThrow({ where: { subjectId: invitationId } });
      expect(deadline).toMatchObject({ kind: 'expire-invitation', dueAt: new Date(lastMoment) });
    }));

  test('is accepted once, and gives what its groups allow and no more', () =>
    rolledBack(async (db) => {
      const { vendor, colleague, invitationId } = await asked(db);
      const token = tokenOf(invitationId);
      expect(await openInvitation(db, token, new Date(lastMoment))).toMatchObject({ over: null, hasAccount: true });
      await acceptInvitation(contextFor(db, colleague, lastMoment), { token });
      expect(await findVendorOfAccount(db, colleague.accountId)).toMatchObject({
        vendorId: vendor.vendorId,
        isOwner: false,
      });
      expect(await permissionsOfMember(db, colleague.accountId)).toEqual(['money:view']);
      expect(await openInvitation(db, token, new Date(now))).toMatchObject({ over: 'accepted' });
      await expect(acceptInvitation(contextFor(db, colleague, now), { token })).rejects.toMatchObject({
        code: 'members.invitationOver',
        params: { why: 'accepted' },
      });
    }));

  test('is refused a millisecond too late, to another address, and without a link of ours', () =>
    rolledBack(async (db) => {
      const { colleague, invitationId, email } = await asked(db);
      const token = tokenOf(invitationId);
      const accept = (who: typeof colleague, given: string, at = now) =>
        acceptInvitation(contextFor(db, who, at), { token: given });
      await expect(accept(colleague, token, tooLate)).rejects.toMatchObject({ params: { why: 'expired' } });
      await expect(accept(await aBuyer(db), token)).rejects.toMatchObject({
        code: 'members.invitationForAnother',
        params: { email },
      });
      const forged = [`${invitationId}.1.${'x'.repeat(43)}`, `${invitationId}.1`, '', tokenOf(newId('ivt'))];
      forged.push(token.replace('.1.', '.2.'), `${token}x`, token.replace(invitationId, newId('ivt')));
      for (const given of forged) {
        await expect(accept(colleague, given)).rejects.toMatchObject({ code: 'kernel.notFound' });
        expect(await openInvitation(db, given, new Date(now))).toBeNull();
      }
      expect(await findVendorOfAccount(db, colleague.accountId)).toBeNull();
    }));

  test('sent again opens with the last link alone, for seven more days', () =>
    rolledBack(async (db) => {
      const { vendor, colleague, email, invitationId } = await asked(db);
      await resendInvitation(contextFor(db, vendor, '2026-11-22T02:00:00Z'), { invitationId });
      expect(await letters(db, email)).toHaveLength(2);
      expect(await openInvitation(db, tokenOf(invitationId), new Date(now))).toMatchObject({ over: 'replaced' });
      const later = new Date('2026-11-29T15:59:59.999Z');
      expect(await openInvitation(db, tokenOf(invitationId, 2), later)).toMatchObject({ over: null, expiresAt: later });
      await acceptInvitation(contextFor(db, colleague, later), { token: tokenOf(invitationId, 2) });
      expect(await findVendorOfAccount(db, colleague.accountId)).not.toBeNull();
    }));

  test('taken back opens nothing; the address can be asked anew', () =>
    rolledBack(async (db) => {
      const { vendor, colleague, email, groupId, invitationId } = await asked(db);
      await revokeInvitation(contextFor(db, vendor, now), { invitationId });
      await expect(
        acceptInvitation(contextFor(db, colleague, now), { token: tokenOf(invitationId) }),
      ).rejects.toMatchObject({ params: { why: 'revoked' } });
      for (const act of [revokeInvitation, resendInvitation]) {
        await expect(act(contextFor(db, vendor, now), { invitationId })).rejects.toMatchObject({
          code: 'kernel.stepRefused',
        });
      }
      await inviteMember(contextFor(db, vendor, now), { email, groupIds: [groupId] });
      expect(await db.deadline.count({ where: { subjectId: invitationId, status: 'PENDING' } })).toBe(0);
    }));

  test('ends by its deadline, at its instant and not before, and can be sent again', () =>
    rolledBack(async (db) => {
      const { vendor, invitationId } = await asked(db);
      const expire = deadlineHandlers['expire-invitation'];
      const statusOf = async () =>
        (await db.memberInvitation.findUniqueOrThrow({ where: { id: invitationId } })).status;
      await expire?.(contextFor(db, system, new Date(new Date(lastMoment).getTime() - 1)), { subjectId: invitationId });
      expect(await statusOf()).toBe('OPEN');
      await expire?.(contextFor(db, system, lastMoment), { subjectId: invitationId });
      await expire?.(contextFor(db, system, lastMoment), { subjectId: invitationId });
      expect(await statusOf()).toBe('EXPIRED');
      await resendInvitation(contextFor(db, vendor, tooLate), { invitationId });
      expect(await statusOf()).toBe('OPEN');
    }));
});

describe('SUB-01: who may be asked', () => {
  const invite = (db: Db, actor: VendorActor, email: string, groupIds: string[]) =>
    inviteMember(contextFor(db, actor, now), { email, groupIds });

  test('nobody twice, and no member', () =>
    rolledBack(async (db) => {
      const { vendor, email, groupId } = await asked(db);
      await expect(invite(db, vendor, email, [groupId])).rejects.toMatchObject({ code: 'members.alreadyInvited' });
      const member = await aMember(db, vendor, { permissions: ['orders:view'] });
      const { email: known } = await db.account.findUniqueOrThrow({ where: { id: member.accountId } });
      await expect(invite(db, vendor, known, [groupId])).rejects.toMatchObject({ code: 'members.alreadyMember' });
    }));

  test('nobody into more than the asker may do, nor into another company’s groups', () =>
    rolledBack(async (db) => {
      const vendor = await aVendor(db);
      const asker = await aMember(db, vendor, { permissions: ['members:manage', 'orders:view'] });
      const [within, beyond] = [await aGroup(db, vendor, ['orders:view']), await aGroup(db, vendor, ['orders:manage'])];
      await invite(db, asker, 'a@example.com', [within]);
      for (const groupIds of [[beyond], [within, beyond], ['mgr_full_access']]) {
        await expect(invite(db, asker, 'b@example.com', groupIds)).rejects.toMatchObject({
          code: 'members.beyondOwnAccess',
        });
      }
      await invite(db, vendor, 'b@example.com', ['mgr_full_access']);
      const foreign = await aGroup(db, await aVendor(db), ['orders:view']);
      await expect(invite(db, vendor, 'c@example.com', [foreign])).rejects.toMatchObject({ code: 'kernel.notFound' });
    }));

  test('an account acts for one company: not one that has, or is about to get, its own; nor staff', () =>
    rolledBack(async (db) => {
      const { vendor, groupId } = await asked(db);
      const acceptAs = async (accountId: string) => {
        const { email } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
        const { invitationId } = await invite(db, vendor, email, [groupId]);
        const buyer = { kind: 'buyer', accountId, sessionId: 'ses_1' } as const;
        return acceptInvitation(contextFor(db, buyer, now), { token: tokenOf(invitationId) });
      };
      await expect(acceptAs((await aVendor(db)).accountId)).rejects.toMatchObject({ code: 'members.belongsToAnother' });
      const applying = await aBuyer(db);
      const application = { accountId: applying.accountId, status: 'UNDER_REVIEW' as const, agreedAt: new Date(now) };
      await db.vendorApplication.create({ data: { id: newId('app'), ...application } });
      await expect(acceptAs(applying.accountId)).rejects.toMatchObject({ code: 'members.belongsToAnother' });
      const staff = await aBuyer(db);
      await db.account.update({ where: { id: staff.accountId }, data: { totpSecret: 'GEZDGNBVGY3TQOJQ' } });
      await expect(acceptAs(staff.accountId)).rejects.toMatchObject({ code: 'members.staffCannotJoin' });
    }));
});

test('SUB-01: whoever was taken in by a company does not apply for one of their own', () =>
  rolledBack(async (db) => {
    const applicant = await aProvedApplicant(db);
    const { accountId } = applicant;
    const { vendorId } = await aVendor(db);
    const application = someApplication();
    await db.vendorMember.create({ data: { accountId, vendorId, isOwner: false, joinedAt: new Date(now) } });
    await expect(submitApplication(contextFor(db, applicant, now), application)).rejects.toMatchObject({
      code: 'onboarding.alreadyVendor',
    });
    await db.vendorMember.delete({ where: { accountId } });
    await submitApplication(contextFor(db, applicant, now), application);
  }));

test('DEC-27: whoever was taken in may not buy from the store', () =>
  rolledBack(async (db) => {
    const seller = await aSeller(db);
    const product = await aProduct(db, seller);
    const buyer = await aBuyer(db);
    const { orderId } = await placeOrder(contextFor(db, buyer, now), checkout(product));
    const { email } = await db.account.findUniqueOrThrow({ where: { id: buyer.accountId } });
    const { invitationId } = await inviteMember(contextFor(db, seller, now), { email, groupIds: ['mgr_full_access'] });
    await acceptInvitation(contextFor(db, buyer, now), { token: tokenOf(invitationId) });
    const refused = { code: 'orders.ownProduct' };
    await expect(placeOrder(contextFor(db, buyer, now), checkout(product))).rejects.toMatchObject(refused);
    // What was ordered before is not paid for either.
    await expect(payOrder(contextFor(db, buyer, now), { orderId })).rejects.toMatchObject(refused);
  }));
