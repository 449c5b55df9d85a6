'use server';

import { openNotification, readNotifications } from '@/lib/notifications';
import { openNotificationInput, readNotificationsInput } from '@/lib/notifications/schema';
import { buyerAction } from '@/lib/web/doors';

export const readNotificationsAction = buyerAction(readNotificationsInput, readNotifications);

export const openNotificationAction = buyerAction(openNotificationInput, openNotification, {
  goTo: ({ link }) => link ?? '/console/messages',
});
