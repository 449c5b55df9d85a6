export { type Announcement, announce } from './announce';
export { eventMessageKey, type NotificationChannel, type NotificationEvent, notificationEvents } from './events';
export { type Carrier, type Carriers, deliverAnnouncement, sendMessage, wordEvent } from './jobs';
export {
  countUnread,
  listNotifications,
  listOutboundMessages,
  type NotificationView,
  type PreferenceTable,
  preferencesOf,
} from './queries';
export { readNotifications } from './use-cases/read-notifications';
export { savePreferences } from './use-cases/save-preferences';
