/** The agreements between the platform and its users and vendors. GEN-09. */
export const agreementKinds = ['USER_TERMS', 'VENDOR_ACCESS', 'EARNINGS_SUPPLEMENT'] as const;
export type AgreementKind = (typeof agreementKinds)[number];
