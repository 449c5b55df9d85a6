import { findAccountNames } from '@/lib/auth';
import type { Context, VendorActor } from '@/lib/db';
import { formatBeijing } from '@/lib/kernel/clock';
import { writeLetter } from '@/lib/notifications';
import { findStoreName } from '@/lib/vendors';

/** Where an invitation's letter leads; its stamp proves who had the letter. */
export function invitationPath(invitationId: string, round: number): string {
  return `/invitations/${invitationId}.${round}`;
}

/** Writes the letter of one round of an invitation, in the language of whoever asks. SUB-02. */
export async function sendInvitation(
  ctx: Context<VendorActor>,
  { id, email, round, expiresAt }: { id: string; email: string; round: number; expiresAt: Date },
): Promise<void> {
  const { accountId, vendorId } = ctx.actor;
  const [names, store] = await Promise.all([findAccountNames(ctx.db, [accountId]), findStoreName(ctx.db, vendorId)]);
  await writeLetter(ctx, {
    letter: 'member-invitation',
    address: email,
    locale: ctx.request.locale,
    params: {
      by: names.get(accountId)?.name ?? '',
      store: store ?? '',
      until: formatBeijing(expiresAt, 'yyyy-MM-dd HH:mm'),
      email,
    },
    linkPath: invitationPath(id, round),
    key: `member-invitation:${id}:${round}`,
  });
}
