import { receivePaymentNotification } from '@/lib/wallet';
import { partnerNotification } from '@/lib/web/partner-notifications';

/** The payment gateway says what became of a payment. WAL-01. */
export const POST = partnerNotification((notification) => receivePaymentNotification(notification));
