import { type Context, recordChange, type SystemActor } from '@/lib/db';
import { findInvitation, stepInvitation } from '../store';

/** An invitation nobody accepted in time ends; it can be sent again. SUB-02. */
export async function expireInvitation(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  const invitation = await findInvitation(ctx.db, subjectId);
  if (invitation?.status !== 'OPEN' || invitation.expiresAt > ctx.now) return;
  await stepInvitation(ctx, invitation, 'expire');
  recordChange(ctx, { subjectType: 'member-invitation', subjectId, after: { status: 'EXPIRED' } });
}
