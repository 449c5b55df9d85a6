'use server';

import { delistProduct, relistProduct, submitProduct } from '@/lib/catalog';
import { productInput } from '@/lib/catalog/schema';
import { vendorAction } from '@/lib/web/doors';

export const submitProductAction = vendorAction(productInput, submitProduct, {
  say: 'seller.products.editor.submitted',
});

export const delistProductAction = vendorAction(productInput, delistProduct, {
  say: 'seller.products.editor.delisted',
});

export const relistProductAction = vendorAction(productInput, relistProduct, {
  say: 'seller.products.editor.relisted',
});
