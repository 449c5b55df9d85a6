'use server';

import {
  correctAccountChange,
  correctAccountChangeInput,
  correctCompanyChange,
  correctCompanyChangeInput,
  proveAccountChange,
  withdrawChange,
} from '@/lib/changes';
import { changeInput, proveAccountChangeInput } from '@/lib/changes/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const proveAccountChangeAction = vendorAction('account:manage', proveAccountChangeInput, proveAccountChange, {
  // Pressed twice it must not count as two guesses.
  once: true,
  goTo: ({ changeId }) => `/seller/account/changes/${changeId}`,
});

export const withdrawChangeAction = vendorAction('account:manage', changeInput, withdrawChange, {
  goTo: (_, { changeId }) => `/seller/account/changes/${changeId}`,
});

export const correctCompanyChangeAction = vendorAction(
  'account:manage',
  correctCompanyChangeInput,
  correctCompanyChange,
  {
    once: true,
    secrets: ['representativeIdNumber'],
    goTo: ({ changeId }) => `/seller/account/changes/${changeId}`,
  },
);

export const correctAccountChangeAction = vendorAction(
  'account:manage',
  correctAccountChangeInput,
  correctAccountChange,
  { once: true, goTo: ({ changeId }) => `/seller/account/changes/${changeId}` },
);
