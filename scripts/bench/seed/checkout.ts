import type { PlaceOrderInput } from '@/lib/orders/schema';
import type { SeededProduct } from './products';

const contact = { contactName: '张晓', contactPhone: '13912345678', contactEmail: 'zhang@bench.example' };

/** What a buyer orders of a product: its first spec for a year. */
export function checkoutOf({ productId, specId, priceId }: SeededProduct): PlaceOrderInput {
  return { productId, specId, priceId, agreementAccepted: true, ...contact };
}

/** The same as the checkout page's form sends it. */
export function checkoutFields({ productId, specId, priceId }: SeededProduct): Record<string, string> {
  return { productId, specId, priceId, agreementAccepted: 'on', ...contact };
}
