export type NotificationChannel = 'IN_SITE' | 'EMAIL' | 'SMS';

/**
 * Every event people are told of, with the channels it uses unless they choose otherwise (NTF-01, NTF-02). In-site
 * messages cannot be turned off: they are the record.
 */
export const events = {
  'onboarding.submitted': ['IN_SITE', 'EMAIL'],
  'onboarding.admitted': ['IN_SITE', 'EMAIL', 'SMS'],
  'onboarding.changes-requested': ['IN_SITE', 'EMAIL', 'SMS'],
  'onboarding.refused': ['IN_SITE', 'EMAIL', 'SMS'],
  'onboarding.review-overdue': ['IN_SITE', 'EMAIL'],
  'change.submitted': ['IN_SITE', 'EMAIL'],
  'change.approved': ['IN_SITE', 'EMAIL', 'SMS'],
  'change.account-in-use': ['IN_SITE', 'EMAIL', 'SMS'],
  'change.changes-requested': ['IN_SITE', 'EMAIL', 'SMS'],
  'change.refused': ['IN_SITE', 'EMAIL', 'SMS'],
  'change.review-overdue': ['IN_SITE', 'EMAIL'],
  'licence.reminder': ['IN_SITE', 'EMAIL', 'SMS'],
  'licence.expired': ['IN_SITE', 'EMAIL', 'SMS'],
  'agreement.announced': ['IN_SITE', 'EMAIL'],
  'agreement.in-force': ['IN_SITE', 'EMAIL', 'SMS'],
  'certification.paid': ['IN_SITE', 'EMAIL'],
  'certification.reminder': ['IN_SITE', 'EMAIL', 'SMS'],
  'certification.lapsed': ['IN_SITE', 'EMAIL', 'SMS'],
  'deposit.paid': ['IN_SITE', 'EMAIL'],
  'deposit.remittance-matched': ['IN_SITE', 'EMAIL', 'SMS'],
  'deposit.remittance-refused': ['IN_SITE', 'EMAIL', 'SMS'],
  'deposit.deducted': ['IN_SITE', 'EMAIL', 'SMS'],
  'deposit.compensated': ['IN_SITE', 'EMAIL'],
  'deposit.top-up-reminder': ['IN_SITE', 'EMAIL', 'SMS'],
  'deposit.store-closed': ['IN_SITE', 'EMAIL', 'SMS'],
  'deposit.store-reopened': ['IN_SITE', 'EMAIL'],
  'deposit.debt-repaid': ['IN_SITE', 'EMAIL'],
  'deposit.debt-netted': ['IN_SITE', 'EMAIL'],
  'exit.asked': ['IN_SITE', 'EMAIL'],
  'exit.cleared': ['IN_SITE', 'EMAIL', 'SMS'],
  'exit.return-failed': ['IN_SITE', 'EMAIL', 'SMS'],
  'exit.completed': ['IN_SITE', 'EMAIL', 'SMS'],
  'exit.recalled': ['IN_SITE', 'EMAIL'],
  'product.approved': ['IN_SITE', 'EMAIL', 'SMS'],
  'product.changes-requested': ['IN_SITE', 'EMAIL', 'SMS'],
  'product.refused': ['IN_SITE', 'EMAIL', 'SMS'],
  'product.review-overdue': ['IN_SITE', 'EMAIL'],
  'article.column-admitted': ['IN_SITE', 'EMAIL'],
  'article.column-refused': ['IN_SITE', 'EMAIL'],
  'article.published': ['IN_SITE', 'EMAIL'],
  'article.changes-requested': ['IN_SITE', 'EMAIL'],
  'article.refused': ['IN_SITE', 'EMAIL'],
  'article.review-overdue': ['IN_SITE', 'EMAIL'],
  'article.milestone': ['IN_SITE', 'EMAIL'],
  'wallet.recharged': ['IN_SITE'],
  'order.received': ['IN_SITE', 'EMAIL', 'SMS'],
  'order.expired': ['IN_SITE', 'EMAIL'],
  'order.delivered': ['IN_SITE', 'EMAIL'],
  'order.delivery-failed': ['IN_SITE', 'EMAIL', 'SMS'],
  'order.refunded': ['IN_SITE', 'EMAIL'],
  'order.refunded-to-buyer': ['IN_SITE', 'EMAIL'],
  'order.settled': ['IN_SITE'],
  'instance.expired': ['IN_SITE', 'EMAIL', 'SMS'],
  'withdrawal.requested': ['IN_SITE', 'EMAIL'],
  'withdrawal.paid': ['IN_SITE', 'EMAIL', 'SMS'],
  'withdrawal.failed': ['IN_SITE', 'EMAIL', 'SMS'],
  'invoice.requested': ['IN_SITE', 'EMAIL'],
  'invoice.mailed': ['IN_SITE', 'EMAIL'],
  'invoice.overdue': ['IN_SITE', 'EMAIL', 'SMS'],
  'violation.decided': ['IN_SITE', 'EMAIL', 'SMS'],
  'violation.lifted': ['IN_SITE', 'EMAIL'],
  'member.joined': ['IN_SITE', 'EMAIL'],
  'member.access-changed': ['IN_SITE', 'EMAIL'],
  'member.removed': ['IN_SITE', 'EMAIL'],
} as const satisfies Record<string, readonly NotificationChannel[]>;

/** What is written to an e-mail address whether or not it has an account; worded under `notifications.letters`. */
export type Letter = 'member-invitation';

export type NotificationEvent = keyof typeof events;

/** Whether a text names one of our events. */
export function isNotificationEvent(text: string): text is NotificationEvent {
  return Object.hasOwn(events, text);
}

/** The events an account may turn off per channel, grouped by their first word. */
export const notificationEvents = Object.keys(events) as NotificationEvent[];

/** The subjects events belong to: their first words, in the table's order. */
export const eventGroups = [...new Set(notificationEvents.map((event) => event.split('.')[0] ?? event))];

/** The message key of an event: dots become dashes, because a dot means nesting in the catalogue. */
export function eventMessageKey(event: NotificationEvent): string {
  return event.replaceAll('.', '-');
}
