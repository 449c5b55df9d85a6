'use server';

import { delistProduct, relistProduct, submitProduct, withdrawSubmission } from '@/lib/catalog';
import { productInput } from '@/lib/catalog/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const submitProductAction = vendorAction('products:manage', productInput, submitProduct, {
  say: 'seller.products.editor.submitted',
});

export const delistProductAction = vendorAction('products:manage', productInput, delistProduct, {
  say: 'seller.products.editor.delisted',
});

export const relistProductAction = vendorAction('products:manage', productInput, relistProduct, {
  say: 'seller.products.editor.relisted',
});

export const withdrawSubmissionAction = vendorAction('products:manage', productInput, withdrawSubmission, {
  say: 'seller.products.editor.withdrawn',
});
