import { receivePayoutNotification } from '@/lib/settlement';
import { partnerNotification } from '@/lib/web/partner-notifications';

/** The bank says what became of a payout. SET-07. */
export const POST = partnerNotification((notification) => receivePayoutNotification(notification));
