'use server';

import { signIn } from '@/lib/auth';
import { signInInput } from '@/lib/auth/schema';
import { publicAction } from '@/lib/web/doors';
import { localNext } from '@/lib/web/next-path';
import { setSessionCookie } from '@/lib/web/session-cookie';

export const signInAction = publicAction(signInInput, signIn, {
  secrets: ['password', 'code'],
  // Ten wrong tries in fifteen minutes block the account's address, known or not; a right one is not counted.
  limit: { name: 'sign-in', points: 10, durationSeconds: 900, key: ({ email }) => email, failuresOnly: true },
  goTo: ({ isStaff }, { next }) => localNext(next, isStaff ? '/operations' : '/console'),
  afterwards: ({ sessionId }) => setSessionCookie(sessionId),
});
