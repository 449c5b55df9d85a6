'use server';

import { cancelOrder, payOrder } from '@/lib/orders';
import { orderInput } from '@/lib/orders/schema';
import { buyerAction } from '@/lib/web/doors';

export const payOrderAction = buyerAction(orderInput, payOrder, {
  once: true,
  goTo: (_result, { orderId }) => `/console/orders/${orderId}?done=paid`,
});

export const cancelOrderAction = buyerAction(orderInput, cancelOrder, {
  goTo: (_result, { orderId }) => `/console/orders/${orderId}?done=cancelled`,
});
