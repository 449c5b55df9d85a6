import { isId } from '@/lib/kernel/ids';
import { isLetterLink } from '@/lib/notifications';
import { invitationPath } from './letters';

/** What the last part of an invitation's link says, if the market wrote it; null for anything else. */
export function readToken(token: string): { invitationId: string; round: number } | null {
  const [, invitationId = '', round = '', stamp = ''] = /^(ivt_\w+)\.(\d{1,6})\.([\w-]+)$/.exec(token) ?? [];
  if (!isId('ivt', invitationId) || !isLetterLink(invitationPath(invitationId, Number(round)), stamp)) return null;
  return { invitationId, round: Number(round) };
}
