import { receiveReturnNotification } from '@/lib/exit';
import { partnerNotification } from '@/lib/web/partner-notifications';

/** The bank says what became of a deposit on its way back to a vendor that leaves. DEP-17. */
export const POST = partnerNotification((notification) => receiveReturnNotification(notification));
