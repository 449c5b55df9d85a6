import { type Context, recordChange } from '@/lib/db';
import { cancelDeadline, setDeadline } from '@/lib/deadlines';
import { dueOf, formatBeijing } from '@/lib/kernel/clock';
import { fenFromJson, formatYuan } from '@/lib/kernel/money';
import type { Decision } from '@/lib/kernel/receipts';
import { announce } from '@/lib/notifications';
import { issueReceipt } from '@/lib/receipts';
import { memberAccountIds } from '@/lib/vendors';
import { judgeReturn } from '../decide';
import { checkKind, type ExitRow, moveExit, returnKind } from '../store';

/**
 * Starts the working days of the return where nothing is unfinished; otherwise answers with what stands against it.
 * The exit is locked by the caller. DEP-17, DEP-19, C-11.
 */
export async function clearIfDone(ctx: Context, exit: ExitRow): Promise<Decision | null> {
  const { inputs, ...decision } = await judgeReturn(ctx, exit);
  if (decision.outcome.granted !== true) return { ...decision, inputs };
  const { id, vendorId, number } = exit;
  const receiptId = await issueReceipt(ctx, { type: 'vendor-exit', id, vendorId }, { ...decision, inputs });
  const dueAt = dueOf(inputs.returnBy);
  await moveExit(ctx, exit, 'clear', { clearedAt: ctx.now, dueAt, receiptId });
  await cancelDeadline(ctx, checkKind, id);
  const subject = { subjectType: 'vendor-exit', subjectId: id };
  await setDeadline(ctx, { kind: returnKind, ...subject, derivation: inputs.returnBy });
  recordChange(ctx, { ...subject, before: { status: exit.status }, after: { status: 'CLEARED' } });
  await announce(ctx, {
    event: 'exit.cleared',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
    params: {
      number,
      amount: formatYuan(fenFromJson(inputs.held)),
      until: formatBeijing(dueAt, 'yyyy-MM-dd'),
    },
    link: '/seller/exit',
    key: `exit.cleared:${id}`,
  });
  return null;
}
