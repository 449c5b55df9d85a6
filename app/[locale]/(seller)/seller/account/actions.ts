'use server';

import { describeStore, updateContact } from '@/lib/vendors';
import { describeStoreInput, updateContactInput } from '@/lib/vendors/schema';
import { vendorAction } from '@/lib/web/doors';

export const updateContactAction = vendorAction(updateContactInput, updateContact, {
  say: 'joining.account.contactSaved',
});

export const describeStoreAction = vendorAction(describeStoreInput, describeStore, {
  say: 'joining.account.introSaved',
});
