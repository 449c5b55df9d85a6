'use server';

import { selfServiceRefund } from '@/lib/refunds';
import { selfServiceRefundInput } from '@/lib/refunds/schema';
import { buyerAction } from '@/lib/web/doors';

export const selfServiceRefundAction = buyerAction(selfServiceRefundInput, selfServiceRefund, {
  once: true,
  goTo: (_result, { orderId }) => `/console/orders/${orderId}?done=refunded`,
});
