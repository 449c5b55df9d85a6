import type { Db, VendorActor } from '@/lib/db';
import { askToLeave } from '@/lib/exit';
import { newId } from '@/lib/kernel/ids';
import { inviteMember } from '@/lib/members';
import { aSeller } from '../../factories/catalog';
import { aGroup, aMember } from '../../factories/members';
import { contextFor } from '../../support/acting';

/** A vendor's colleagues, their groups, and who was asked to join them; each is there for one action to act on. */
export async function makeTeam(db: Db, seller: VendorActor, now: Date) {
  const group = () => aGroup(db, seller, ['orders:view']);
  const groupId = await group();
  const member = async () => (await aMember(db, seller, { groupIds: [groupId] })).accountId;
  const invitation = async () => {
    const input = { email: `${newId('asked')}@example.com`, groupIds: [groupId] };
    return (await inviteMember(contextFor(db, seller, now), input)).invitationId;
  };
  return {
    group: groupId,
    groupToChange: await group(),
    groupToDelete: await group(),
    member: await member(),
    memberToAssign: await member(),
    memberToRemove: await member(),
    invitationToResend: await invitation(),
    invitationToRevoke: await invitation(),
    message: await aFailedMessage(db, seller.ownerAccountId, now),
  };
}

/** Vendors that leave, and what they asked for; they have nothing to do with either side. */
export async function makeLeavers(db: Db, now: Date) {
  const vendor = () => aSeller(db, { storeName: `己记${newId('x').slice(-6)}`, at: now });
  const leaving = async () => {
    const actor = await vendor();
    const input = { reason: '公司不再做这项业务。', understood: 'on' as const };
    const { exitId } = await askToLeave(contextFor(db, actor, now), input);
    return { exitId, accountId: actor.accountId };
  };
  return {
    staying: (await vendor()).accountId,
    recalling: await leaving(),
    confirming: await leaving(),
    asked: await leaving(),
  };
}

async function aFailedMessage(db: Db, accountId: string, now: Date): Promise<string> {
  const id = newId('msg');
  const words = { subject: '充值到账', body: '充值已到账。', key: id, event: 'wallet.recharged' };
  const fate = { status: 'FAILED' as const, attempts: 8, lastError: '550 mailbox full', createdAt: now };
  await db.outboundMessage.create({
    data: { id, channel: 'EMAIL', accountId, address: `${id}@example.com`, ...words, ...fate },
  });
  return id;
}
