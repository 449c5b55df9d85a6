export { type Announcement, announce } from './announce';
export { eventsFor } from './audience';
export {
  eventGroups,
  eventMessageKey,
  type NotificationChannel,
  type NotificationEvent,
  notificationEvents,
} from './events';
export { type Carrier, type Carriers, deliverAnnouncement, sendMessage, wordEvent } from './jobs';
export {
  countOutbound,
  countUnread,
  listNotifications,
  listOutboundMessages,
  type NotificationFilter,
  type NotificationView,
  type OutboundFilter,
  type PreferenceTable,
  preferencesOf,
} from './queries';
export { openNotification } from './use-cases/open-notification';
export { readNotifications } from './use-cases/read-notifications';
export { resendMessage } from './use-cases/resend-message';
export { savePreferences } from './use-cases/save-preferences';
export { isLetterLink, type NewLetter, writeLetter } from './write-letter';
