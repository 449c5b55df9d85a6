'use server';

import { resendMessage } from '@/lib/notifications';
import { resendMessageInput } from '@/lib/notifications/schema';
import { operatorAction } from '@/lib/web/doors';

export const resendMessageAction = operatorAction(null, resendMessageInput, resendMessage, {
  say: 'operations.jobs.resent',
});
