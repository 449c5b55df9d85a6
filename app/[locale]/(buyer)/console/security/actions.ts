'use server';

import { changePassword, endOtherSessions, revokeSession } from '@/lib/auth';
import { changePasswordInput, noInput, revokeSessionInput } from '@/lib/auth/schema';
import { actorAccountId } from '@/lib/db';
import { buyerAction } from '@/lib/web/doors';

export const changePasswordAction = buyerAction(changePasswordInput, changePassword, {
  secrets: ['current', 'password'],
  say: 'auth.security.passwordChanged',
  // Whoever finds a session open must not be able to guess his way to the password.
  limit: {
    name: 'change-password',
    points: 10,
    durationSeconds: 900,
    key: (_input, _request, actor) => actorAccountId(actor) ?? '',
    failuresOnly: true,
  },
});

export const revokeSessionAction = buyerAction(revokeSessionInput, revokeSession, {
  say: 'auth.security.sessionEnded',
});

export const endOtherSessionsAction = buyerAction(noInput, endOtherSessions, { say: 'auth.security.othersEnded' });
