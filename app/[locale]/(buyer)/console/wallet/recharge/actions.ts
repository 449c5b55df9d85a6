'use server';

import { resumeRecharge, startRecharge } from '@/lib/wallet';
import { beginRechargeInput, resumeRechargeInput } from '@/lib/wallet/schema';
import { buyerStepsAction } from '@/lib/web/doors';

export const startRechargeAction = buyerStepsAction(beginRechargeInput, startRecharge, {
  goTo: ({ payUrl }) => payUrl,
});

export const resumeRechargeAction = buyerStepsAction(resumeRechargeInput, resumeRecharge, {
  goTo: ({ payUrl }) => payUrl,
});
