'use server';

import { actorAccountId } from '@/lib/db';
import { publishInterface, runDebugCall, saveDebugInterface } from '@/lib/delivery';
import { publishInterfaceInput, runDebugCallInput, saveDebugInterfaceInput } from '@/lib/delivery/schema';
import { vendorAction, vendorStepsAction } from '@/lib/web/vendor-doors';

export const saveDebugInterfaceAction = vendorStepsAction(
  'delivery:manage',
  saveDebugInterfaceInput,
  saveDebugInterface,
  {
    secrets: ['token'],
    say: 'seller.delivery.interface.saved',
    // Each press calls a machine outside.
    limit: {
      name: 'vendor-call',
      points: 30,
      durationSeconds: 60,
      key: (_input, _request, actor) => actorAccountId(actor) ?? '',
    },
  },
);

export const runDebugCallAction = vendorStepsAction('delivery:manage', runDebugCallInput, runDebugCall, {
  limit: {
    name: 'vendor-call',
    points: 30,
    durationSeconds: 60,
    key: (_input, _request, actor) => actorAccountId(actor) ?? '',
  },
});

export const publishInterfaceAction = vendorAction('delivery:manage', publishInterfaceInput, publishInterface, {
  say: 'seller.delivery.publish.done',
});
