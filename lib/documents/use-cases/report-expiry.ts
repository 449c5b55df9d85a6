import type { Context, SystemActor } from '@/lib/db';
import { announce } from '@/lib/notifications';
import { memberAccountIds } from '@/lib/vendors';
import { findVendorDocument } from '../queries';
import { openCase } from '../store';

/** A licence has run out and no other took its place: the vendor is told, and staff get a case. The deadline is `licence-expiry`. ONB-21. */
export async function reportExpiry(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  const document = await findVendorDocument(ctx.db, subjectId);
  if (!document) return;
  const { id, vendorId, expiresOn } = document;
  await openCase(ctx, { vendorId, kind: 'LICENCE_EXPIRED', causeId: id, receiptId: null });
  await announce(ctx, {
    event: 'licence.expired',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'account:view'),
    params: { day: expiresOn },
    link: '/seller/account/changes/new',
    key: `licence.expired:${id}`,
  });
}
