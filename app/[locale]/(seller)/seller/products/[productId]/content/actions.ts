'use server';

import { saveProductContent, saveProductContentInput } from '@/lib/catalog';
import { vendorAction } from '@/lib/web/vendor-doors';

export const saveProductContentAction = vendorAction('products:manage', saveProductContentInput, saveProductContent, {
  say: 'seller.products.content.saved',
});
