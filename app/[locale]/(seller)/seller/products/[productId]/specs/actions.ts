'use server';

import { saveSpecs } from '@/lib/catalog';
import { editSpecsInput } from '@/lib/catalog/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const saveSpecsAction = vendorAction('products:manage', editSpecsInput, saveSpecs, {
  say: 'seller.products.specs.saved',
});
