import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { beijingDay, type Derivation, dueOf, startOfBeijingDay } from '@/lib/kernel/clock';
import { Forbidden } from '@/lib/kernel/errors';
import { announce } from '@/lib/notifications';
import { penaltyFor, policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { holdStore, loadVendor, memberAccountIds } from '@/lib/vendors';
import { ConductInFuture, RowNotSupported } from '../errors';
import { decideSanction, isSupportedRow, penaltyTerm, type TimedSanction, timedSanctions } from '../rules';
import type { RecordFindingInput } from '../schema';
import { addFinding, addSanction, newFindingId } from '../store';

/**
 * Staff find a vendor guilty of a row of the annex: judged by the rules of the day it happened, its sanctions begin at once and
 * end by themselves. V-01…24, VIO-01, VIO-02, GEN-12, GEN-14.
 */
export async function recordFinding(
  ctx: Context<OperatorActor>,
  { vendorId, rowId, occurredOn, facts }: RecordFindingInput,
): Promise<{ findingId: string }> {
  if (!ctx.actor.duties.includes('CONDUCT')) throw new Forbidden();
  const vendor = await loadVendor(ctx.db, vendorId);
  if (occurredOn > beijingDay(ctx.now)) throw new ConductInFuture();
  const occurredAt = startOfBeijingDay(occurredOn);
  const policy = policyAt(occurredAt);
  if (!isSupportedRow(policy, rowId)) throw new RowNotSupported(rowId);

  const inputs = {
    companyName: vendor.companyName,
    rowId,
    occurredAt: occurredAt.toISOString(),
    decidedAt: ctx.now.toISOString(),
  };
  const findingId = newFindingId();
  const receiptId = await issueReceipt(
    ctx,
    { type: 'violation', id: findingId, vendorId },
    decideSanction(policy, inputs),
  );
  const number = await addFinding(ctx, findingId, { vendorId, rowId, occurredAt, facts, receiptId });
  const term = penaltyTerm(policy, inputs);
  const { sanctions } = penaltyFor(policy, rowId);
  for (const kind of timedSanctions) {
    if (sanctions.includes(kind)) await impose(ctx, { findingId, vendorId, kind, term, receiptId });
  }
  recordChange(ctx, {
    subjectType: 'vendor',
    subjectId: vendorId,
    after: { findingId, rowId, occurredOn, endsAt: term.due },
  });
  await announce(ctx, {
    event: 'violation.decided',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'account:view'),
    params: { number, rowId, endsAt: term.due },
    link: `/seller/violations/${findingId}`,
    key: `violation.decided:${findingId}`,
  });
  return { findingId };
}

interface Imposed {
  findingId: string;
  vendorId: string;
  kind: TimedSanction;
  term: Derivation;
  receiptId: string;
}

async function impose(ctx: Context, { findingId, vendorId, kind, term, receiptId }: Imposed): Promise<void> {
  const endsAt = dueOf(term);
  const causeId = await addSanction(ctx, { findingId, vendorId, kind, endsAt });
  await holdStore(ctx, {
    vendorId,
    kind: 'SANCTION',
    causeId,
    hides: kind === 'STORE_BLOCK',
    bansPublishing: kind === 'PUBLISHING_BAN',
    startsAt: ctx.now,
    endsAt,
    receiptId,
  });
  await setDeadline(ctx, { kind: 'lift-sanction', subjectType: 'sanction', subjectId: causeId, derivation: term });
}
