'use server';

import { describeStore, updateContact } from '@/lib/vendors';
import { describeStoreInput, updateContactInput } from '@/lib/vendors/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const updateContactAction = vendorAction('account:manage', updateContactInput, updateContact, {
  say: 'joining.account.contactSaved',
});

export const describeStoreAction = vendorAction('account:manage', describeStoreInput, describeStore, {
  say: 'joining.account.introSaved',
});
