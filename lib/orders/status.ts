import { defineSteps } from '@/lib/kernel/transitions';

export const orderStatuses = ['UNPAID', 'PAID', 'DELIVERED', 'COMPLETED', 'EXPIRED', 'CANCELLED', 'REFUNDED'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/**
 * Where an order goes by which verb. DELIVERED is what the buyer can use while its review period runs; COMPLETED is
 * settled to the vendor. ORD-03, RFD-01, DEC-22.
 */
export const orderSteps = defineSteps<OrderStatus>()({
  pay: { from: ['UNPAID'], to: 'PAID' },
  cancel: { from: ['UNPAID'], to: 'CANCELLED' },
  expire: { from: ['UNPAID'], to: 'EXPIRED' },
  deliver: { from: ['PAID'], to: 'DELIVERED' },
  settle: { from: ['DELIVERED'], to: 'COMPLETED' },
  refund: { from: ['PAID', 'DELIVERED'], to: 'REFUNDED' },
});
export type OrderVerb = keyof typeof orderSteps;

export const finalOrderStatuses = ['COMPLETED', 'EXPIRED', 'CANCELLED', 'REFUNDED'] as const satisfies OrderStatus[];

/** What each status allows: the money in escrow, the service in use, an invoice asked for. ORD-07, INV-19. */
export const orderMay: Readonly<Record<OrderStatus, { holdEscrow: boolean; use: boolean; invoice: boolean }>> = {
  UNPAID: { holdEscrow: false, use: false, invoice: false },
  PAID: { holdEscrow: true, use: false, invoice: false },
  DELIVERED: { holdEscrow: true, use: true, invoice: true },
  COMPLETED: { holdEscrow: false, use: true, invoice: true },
  EXPIRED: { holdEscrow: false, use: false, invoice: false },
  CANCELLED: { holdEscrow: false, use: false, invoice: false },
  REFUNDED: { holdEscrow: false, use: false, invoice: false },
};
