import { earningsSupplement } from './earnings-supplement';
import type { AgreementText } from './text';
import { userTerms } from './user-terms';
import { vendorAccess } from './vendor-access';

/** Every edition there has been; a new one is added here and never changes an old one. GEN-09. */
export const agreementTexts: readonly AgreementText[] = [userTerms, vendorAccess, earningsSupplement];
