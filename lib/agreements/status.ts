import type { PolicyPack } from '@/lib/policy';

/** The agreements between the platform and its users and vendors. GEN-09, C-23. */
export const agreementKinds = ['USER_TERMS', 'PLATFORM_ADMISSION', 'VENDOR_ACCESS', 'EARNINGS_SUPPLEMENT'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** Whether the registry holds an agreement the rules name; the one for goods on commission was never opened. GEN-02. */
function isKept(kind: string): kind is AgreementKind {
  return agreementKinds.some((kept) => kept === kind);
}

/** What a vendor must have signed to put anything on the shelf, under the rules of the day. ONB-06, GEN-09, C-23. */
export function kindsToSell(policy: PolicyPack): AgreementKind[] {
  return policy.market.agreementsToJoin.PLATFORM.filter(isKept);
}

/** What a vendor must have signed to withdraw. SET-05. */
export function kindsToWithdraw(policy: PolicyPack): AgreementKind[] {
  return policy.market.agreementsToWithdraw.filter(isKept);
}

/** What every user agrees to. GEN-09. */
export function kindsToRegister(policy: PolicyPack): AgreementKind[] {
  return policy.market.agreementsToRegister.filter(isKept);
}

/** Under the rules of a day these agreements can be signed; the others are kept because they once were. GEN-09, GEN-14. */
export function kindsInUse(policy: PolicyPack): AgreementKind[] {
  return [...kindsToRegister(policy), ...kindsToSell(policy), ...kindsToWithdraw(policy)];
}
