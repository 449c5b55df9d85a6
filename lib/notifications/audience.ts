import { type NotificationEvent, notificationEvents } from './events';

/**
 * Whom an event is for: any buyer, whoever applies to join, a vendor's members (those with a permission, or all of
 * them), staff with a duty.
 */
type Audience = 'buyer' | 'applicant' | 'member' | `member:${string}` | `staff:${string}`;

const audiences: Readonly<Record<NotificationEvent, Audience>> = {
  'onboarding.submitted': 'staff:ONBOARDING_REVIEW',
  'onboarding.admitted': 'applicant',
  'onboarding.changes-requested': 'applicant',
  'onboarding.refused': 'applicant',
  'onboarding.review-overdue': 'staff:ONBOARDING_REVIEW',
  'change.submitted': 'staff:ONBOARDING_REVIEW',
  'change.approved': 'member:account:view',
  'change.account-in-use': 'member:account:view',
  'change.changes-requested': 'member:account:view',
  'change.refused': 'member:account:view',
  'change.review-overdue': 'staff:ONBOARDING_REVIEW',
  'licence.reminder': 'member:account:view',
  'licence.expired': 'member:account:view',
  'agreement.announced': 'buyer',
  'agreement.in-force': 'buyer',
  'certification.paid': 'member:money:view',
  'certification.reminder': 'member:money:view',
  'certification.lapsed': 'member:money:view',
  'deposit.paid': 'member:money:view',
  'deposit.remittance-matched': 'member:money:view',
  'deposit.remittance-refused': 'member:money:view',
  'deposit.deducted': 'member:money:view',
  'deposit.compensated': 'buyer',
  'deposit.top-up-reminder': 'member:money:view',
  'deposit.store-closed': 'member:money:view',
  'deposit.store-reopened': 'member:money:view',
  'deposit.debt-repaid': 'member:money:view',
  'deposit.debt-netted': 'member:money:view',
  'exit.asked': 'member:money:view',
  'exit.cleared': 'member:money:view',
  'exit.return-failed': 'member:money:view',
  'exit.completed': 'member:money:view',
  'exit.recalled': 'member:money:view',
  'product.approved': 'member:products:view',
  'product.changes-requested': 'member:products:view',
  'product.refused': 'member:products:view',
  'product.review-overdue': 'staff:PRODUCT_REVIEW',
  'article.published': 'member:products:view',
  'article.changes-requested': 'member:products:view',
  'article.refused': 'member:products:view',
  'article.column-admitted': 'member:products:view',
  'article.column-refused': 'member:products:view',
  'article.milestone': 'member:products:view',
  'article.review-overdue': 'staff:PRODUCT_REVIEW',
  'wallet.recharged': 'buyer',
  'order.received': 'member:orders:view',
  'order.expired': 'buyer',
  'order.delivered': 'buyer',
  'order.delivery-failed': 'member:orders:view',
  'order.refunded': 'member:orders:view',
  'order.refunded-to-buyer': 'buyer',
  'order.settled': 'member:money:view',
  'instance.expired': 'buyer',
  'withdrawal.requested': 'member:money:view',
  'withdrawal.paid': 'member:money:view',
  'withdrawal.failed': 'member:money:view',
  'invoice.requested': 'member:invoices:view',
  'invoice.mailed': 'buyer',
  'invoice.overdue': 'member:invoices:view',
  'violation.decided': 'member:account:view',
  'violation.lifted': 'member:account:view',
  'member.joined': 'member:members:manage',
  'member.access-changed': 'member',
  'member.removed': 'member',
};

/** What of a person decides which events can reach it. */
export interface Listener {
  hasApplied: boolean;
  isMember: boolean;
  permissions: readonly string[];
  duties: readonly string[];
}

/** The events that can reach a person, in the table's order: nobody is asked about what it will never hear. NTF-01. */
export function eventsFor({ hasApplied, isMember, permissions, duties }: Listener): NotificationEvent[] {
  const reached = new Set<Audience>([
    'buyer',
    ...(hasApplied ? (['applicant'] as const) : []),
    ...(isMember ? (['member'] as const) : []),
    ...permissions.map((permission) => `member:${permission}` as const),
    ...duties.map((duty) => `staff:${duty}` as const),
  ]);
  return notificationEvents.filter((event) => reached.has(audiences[event]));
}
