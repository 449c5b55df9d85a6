import { describe, expect, it } from 'vitest';
import { eventsFor, type NotificationEvent, notificationEvents } from '@/lib/notifications';
import { allPermissions } from '@/lib/vendors/status';

const nobody = { hasApplied: false, isMember: false, permissions: [], duties: [] };
const everyDuty = ['ONBOARDING_REVIEW', 'PRODUCT_REVIEW', 'FINANCE', 'CONDUCT'];

describe('NTF-01: the events a person is asked about', () => {
  it('of a buyer are those of buying, and none of vendors or staff', () => {
    const events = eventsFor(nobody);
    expect(events).toEqual(expect.arrayContaining(['order.delivered', 'wallet.recharged', 'invoice.mailed']));
    const others: NotificationEvent[] = ['order.received', 'product.refused', 'onboarding.submitted', 'member.removed'];
    expect(events.filter((event) => others.includes(event))).toEqual([]);
  });

  it('grow by what becomes of the application of whoever applied', () => {
    const more = eventsFor({ ...nobody, hasApplied: true }).filter((event) => !eventsFor(nobody).includes(event));
    expect(more).toEqual(['onboarding.admitted', 'onboarding.changes-requested', 'onboarding.refused']);
  });

  it('of a member follow its permissions', () => {
    const orders = eventsFor({ ...nobody, isMember: true, permissions: ['orders:view'] });
    expect(orders).toContain('order.received');
    expect(orders).toContain('member.removed');
    expect(orders).not.toContain('withdrawal.paid');
    expect(eventsFor({ ...nobody, isMember: true, permissions: ['money:view'] })).toContain('withdrawal.paid');
  });

  it.each([
    ['ONBOARDING_REVIEW', 'onboarding.submitted'],
    ['PRODUCT_REVIEW', 'product.review-overdue'],
  ])('of staff with %s include %s', (duty, event) => {
    expect(eventsFor({ ...nobody, duties: [duty] })).toContain(event);
    expect(eventsFor({ ...nobody, duties: everyDuty.filter((other) => other !== duty) })).not.toContain(event);
  });

  it('are all there are for whoever is everything', () => {
    const everyone = { hasApplied: true, isMember: true, permissions: allPermissions, duties: everyDuty };
    expect(eventsFor(everyone)).toEqual(notificationEvents);
  });
});
