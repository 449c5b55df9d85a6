import type { Context } from '@/lib/db';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { listSigners } from './staff-queries';
import { type AgreementKind, kindsToRegister } from './status';

/** The deadline on which an edition begins to bind. */
export const inForceKind = 'agreement-in-force';

const chunk = 500;

/** Tells everyone bound by an agreement who has not signed this edition. GEN-09, GEN-15. */
export async function announceEdition(
  ctx: Context,
  edition: { id: string; kind: AgreementKind; version: string; effectiveFrom: Date },
  event: 'agreement.announced' | 'agreement.in-force',
): Promise<void> {
  const { id, kind, version, effectiveFrom } = edition;
  const accountIds = await listSigners(ctx.db, { id, kind });
  const slug = kind.toLowerCase().replaceAll('_', '-');
  const isForUsers = kindsToRegister(policyAt(effectiveFrom)).includes(kind);
  for (let from = 0; from < accountIds.length; from += chunk) {
    await announce(ctx, {
      event,
      accountIds: accountIds.slice(from, from + chunk),
      params: { kind, version, from: effectiveFrom.toISOString() },
      link: isForUsers ? '/console/agreements' : `/seller/agreements/${slug}`,
      key: `${event}:${id}:${from}`,
    });
  }
}
