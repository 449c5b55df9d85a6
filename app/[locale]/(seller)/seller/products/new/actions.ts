'use server';

import { createProduct } from '@/lib/catalog';
import { createProductInput } from '@/lib/catalog/schema';
import { vendorAction } from '@/lib/web/doors';

export const createProductAction = vendorAction(createProductInput, createProduct, {
  goTo: ({ productId }) => `/seller/products/${productId}/content`,
});
