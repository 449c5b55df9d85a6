import { receiveVerificationNotification } from '@/lib/onboarding';
import { partnerNotification } from '@/lib/web/partner-notifications';

/** The bank says what became of a verification amount. ONB-02. */
export const POST = partnerNotification((notification) => receiveVerificationNotification(notification));
