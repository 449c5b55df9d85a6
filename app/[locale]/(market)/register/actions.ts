'use server';

import { registerAccount } from '@/lib/auth';
import { registerAccountInput } from '@/lib/auth/schema';
import { publicAction } from '@/lib/web/doors';
import { localNext } from '@/lib/web/next-path';
import { setSessionCookie } from '@/lib/web/session-cookie';

export const registerAction = publicAction(registerAccountInput, registerAccount, {
  secrets: ['password'],
  limit: { name: 'register', points: 60, durationSeconds: 3600, key: (_input, { ip }) => ip },
  goTo: (_result, { next }) => localNext(next, '/console'),
  afterwards: ({ sessionId }) => setSessionCookie(sessionId),
});
