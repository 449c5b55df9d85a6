import { z } from 'zod';

export const readNotificationsInput = z.strictObject({ notificationId: z.string().max(40).optional() });
export type ReadNotificationsInput = z.infer<typeof readNotificationsInput>;

export const openNotificationInput = z.strictObject({ notificationId: z.string().max(40) });
export type OpenNotificationInput = z.infer<typeof openNotificationInput>;

/** The preferences form: every ticked box is named `<event>:<channel>`; what was not shown stays as it is. */
export const savePreferencesInput = z.strictObject({
  shown: z.array(z.string().max(60)).max(100).default([]),
  enabled: z.array(z.string().max(80)).max(200).default([]),
});
export type SavePreferencesInput = z.infer<typeof savePreferencesInput>;

export const resendMessageInput = z.strictObject({ messageId: z.string().min(1).max(40) });
export type ResendMessageInput = z.infer<typeof resendMessageInput>;
