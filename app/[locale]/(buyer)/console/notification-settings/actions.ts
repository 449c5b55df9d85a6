'use server';

import { savePreferences } from '@/lib/notifications';
import { savePreferencesInput } from '@/lib/notifications/schema';
import { buyerAction } from '@/lib/web/doors';

export const savePreferencesAction = buyerAction(savePreferencesInput, savePreferences, {
  say: 'notifications.settings.saved',
});
