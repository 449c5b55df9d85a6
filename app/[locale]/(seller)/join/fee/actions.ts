'use server';

import { payCertificationFee } from '@/lib/certification';
import { payCertificationFeeInput } from '@/lib/certification/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const payJoiningFeeAction = vendorAction('money:manage', payCertificationFeeInput, payCertificationFee, {
  once: true,
  goTo: () => '/join/fee',
});
