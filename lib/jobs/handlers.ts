import { callVendor, fulfilOrder } from '@/lib/delivery';
import { readStatement } from '@/lib/deposits';
import { payDepositBack } from '@/lib/exit';
import { deliverAnnouncement, sendMessage } from '@/lib/notifications';
import { sendVerification } from '@/lib/onboarding';
import type { JobName, Jobs } from '@/lib/outbox';
import { partners } from '@/lib/partners';
import { payOut } from '@/lib/settlement';
import { checkRecharge } from '@/lib/wallet';
import { clearAway } from './housekeeping';

/** What runs after a commit. Each may run more than once and then changes nothing further. */
export const jobHandlers: { readonly [N in JobName]: (data: Jobs[N]) => Promise<void> } = {
  announce: (data) => deliverAnnouncement(data),
  'send-message': (data) => sendMessage(data, { EMAIL: partners().mailer, SMS: partners().texts }),
  'fulfil-order': (data) => fulfilOrder(data),
  'call-vendor': (data) => callVendor(data),
  'send-verification': (data) => sendVerification(data),
  'check-recharge': (data) => checkRecharge(data),
  'read-statement': (data) => readStatement(data),
  'return-deposit': (data) => payDepositBack(data),
  'pay-out': (data) => payOut(data),
  housekeeping: () => clearAway(),
};
