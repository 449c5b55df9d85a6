import { deadlineHandlers as agreements } from '@/lib/agreements';
import { deadlineHandlers as articles } from '@/lib/articles';
import { deadlineHandlers as catalog } from '@/lib/catalog';
import { deadlineHandlers as certification } from '@/lib/certification';
import { reportLateChange } from '@/lib/changes';
import { deadlineHandlers as delivery } from '@/lib/delivery';
import { deadlineHandlers as deposits } from '@/lib/deposits';
import { deadlineHandlers as documents } from '@/lib/documents';
import { deadlineHandlers as exit } from '@/lib/exit';
import { deadlineHandlers as invoicing } from '@/lib/invoicing';
import { deadlineHandlers as members } from '@/lib/members';
import { reportLateReview } from '@/lib/onboarding';
import { deadlineHandlers as orders } from '@/lib/orders';
import { deadlineHandlers as settlement } from '@/lib/settlement';
import { deadlineHandlers as violations } from '@/lib/violations';
import { recheckRecharge } from '@/lib/wallet';
import type { DeadlineHandler } from './work-off-deadlines';

/** What happens when a deadline is due, by kind. Each module says what is its own. */
export const deadlineHandlers: Readonly<Record<string, DeadlineHandler>> = {
  'review-application': reportLateReview,
  'review-change': reportLateChange,
  'check-recharge': recheckRecharge,
  ...agreements,
  ...certification,
  ...deposits,
  ...documents,
  ...catalog,
  ...articles,
  ...orders,
  ...delivery,
  ...invoicing,
  ...settlement,
  ...violations,
  ...exit,
  ...members,
};
