import { z } from 'zod';

const id = z.string().min(1).max(40);

export const placeOrderInput = z.strictObject({
  productId: id,
  specId: id,
  priceId: id,
  agreementAccepted: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
  contactName: z.string().trim().min(1).max(40),
  contactPhone: z
    .string()
    .trim()
    .max(25)
    .regex(/^\+?\d[\d -]{5,22}\d$/, 'orders.problems.phone'),
  contactEmail: z.string().trim().toLowerCase().max(120).pipe(z.email('orders.problems.email')),
});
export type PlaceOrderInput = z.output<typeof placeOrderInput>;

export const orderInput = z.strictObject({ orderId: id });
export type OrderInput = z.output<typeof orderInput>;
