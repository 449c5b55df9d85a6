'use server';

import { placeOrder } from '@/lib/orders';
import { placeOrderInput } from '@/lib/orders/schema';
import { buyerAction } from '@/lib/web/doors';

export const placeOrderAction = buyerAction(placeOrderInput, placeOrder, {
  once: true,
  goTo: ({ orderId }) => `/console/orders/${orderId}`,
});
