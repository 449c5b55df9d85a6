'use server';

import { resendMessage } from '@/lib/notifications';
import { resendMessageInput } from '@/lib/notifications/schema';
import { operatorAction } from '@/lib/web/doors';

export const resendMessageAction = operatorAction(null, resendMessageInput, resendMessage, {
  // Not among the failed ones any more: all that went to this address, with what becomes of it.
  goTo: ({ address }) => `/operations/jobs/messages?search=${encodeURIComponent(address)}`,
});
