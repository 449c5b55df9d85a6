'use server';

import { saveProductContent, saveProductContentInput } from '@/lib/catalog';
import { vendorAction } from '@/lib/web/doors';

export const saveProductContentAction = vendorAction(saveProductContentInput, saveProductContent, {
  say: 'seller.products.content.saved',
});
