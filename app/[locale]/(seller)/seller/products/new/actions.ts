'use server';

import { createProduct } from '@/lib/catalog';
import { createProductInput } from '@/lib/catalog/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const createProductAction = vendorAction('products:manage', createProductInput, createProduct, {
  goTo: ({ productId }) => `/seller/products/${productId}/content`,
});
