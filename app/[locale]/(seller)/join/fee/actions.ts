'use server';

import { payCertificationFee } from '@/lib/certification';
import { payCertificationFeeInput } from '@/lib/certification/schema';
import { vendorAction } from '@/lib/web/doors';

export const payJoiningFeeAction = vendorAction(payCertificationFeeInput, payCertificationFee, {
  once: true,
  goTo: () => '/join/fee',
});
