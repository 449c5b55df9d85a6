'use server';

import { retryDeadline } from '@/lib/deadlines';
import { retryDeadlineInput } from '@/lib/deadlines/schema';
import { operatorAction } from '@/lib/web/doors';

export const retryDeadlineAction = operatorAction(null, retryDeadlineInput, retryDeadline, {
  say: 'operations.deadlines.retried',
});
