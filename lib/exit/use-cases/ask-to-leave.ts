import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { depositHeld } from '@/lib/deposits';
import { announce } from '@/lib/notifications';
import { holdStore, lockVendor, memberAccountIds } from '@/lib/vendors';
import { AlreadyLeaving, NotActive, OwnerOnly } from '../errors';
import type { AskToLeaveInput } from '../schema';
import { addExit, hasOpenExit, hasPaperReceipts, lockExit, setNextCheck } from '../store';
import { clearIfDone } from './clear-exit';

/**
 * A vendor asks to leave: its store is taken down at once, what is unfinished goes on to its end, and then the deposit
 * comes back. DEP-17, DEP-19.
 */
export async function askToLeave(ctx: Context<VendorActor>, { reason }: AskToLeaveInput): Promise<{ exitId: string }> {
  const { vendorId, accountId, ownerAccountId } = ctx.actor;
  if (accountId !== ownerAccountId) throw new OwnerOnly();
  const { status } = await lockVendor(ctx.db, vendorId);
  if (status !== 'ADMITTED') throw new NotActive();
  if (await hasOpenExit(ctx, vendorId)) throw new AlreadyLeaving({ ruleIds: ['DEP-17'] });
  const held = await depositHeld(ctx.db, vendorId);
  const needsPaperReceipt = held > 0n && (await hasPaperReceipts(ctx, vendorId));
  const { id, number } = await addExit(ctx, { vendorId, reason, askedById: accountId, needsPaperReceipt });
  await holdStore(ctx, {
    vendorId,
    kind: 'VENDOR_CHOICE',
    causeId: id,
    hides: true,
    bansPublishing: true,
    startsAt: ctx.now,
    endsAt: null,
    receiptId: null,
  });
  recordChange(ctx, {
    subjectType: 'vendor-exit',
    subjectId: id,
    after: { number, reason, storeHeld: 'VENDOR_CHOICE' },
  });
  await announce(ctx, {
    event: 'exit.asked',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
    params: { number },
    link: '/seller/exit',
    key: `exit.asked:${id}`,
  });
  if ((await clearIfDone(ctx, await lockExit(ctx, id))) !== null) await setNextCheck(ctx, id);
  return { exitId: id };
}
