'use server';

import { saveSpecs } from '@/lib/catalog';
import { editSpecsInput } from '@/lib/catalog/schema';
import { vendorAction } from '@/lib/web/doors';

export const saveSpecsAction = vendorAction(editSpecsInput, saveSpecs, { say: 'seller.products.specs.saved' });
