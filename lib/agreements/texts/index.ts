import { earningsSupplement } from './earnings-supplement';
import { platformAdmission } from './platform-admission';
import type { AgreementText } from './text';
import { userTerms } from './user-terms';
import { vendorAccess } from './vendor-access';

/** Every edition the market begins with; staff publish later ones, and none changes an old one. GEN-09, C-23. */
export const agreementTexts: readonly AgreementText[] = [
  userTerms,
  platformAdmission,
  vendorAccess,
  earningsSupplement,
];
