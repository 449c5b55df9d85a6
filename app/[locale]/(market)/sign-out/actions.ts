'use server';

import { signOut } from '@/lib/auth';
import { noInput } from '@/lib/auth/schema';
import { buyerAction } from '@/lib/web/doors';
import { clearSessionCookie } from '@/lib/web/session-cookie';

export const signOutAction = buyerAction(noInput, signOut, {
  goTo: () => '/',
  afterwards: () => clearSessionCookie(),
});
