import { type AgreementKind, agreementKinds } from '@/lib/agreements/status';

/** The address of an agreement: `USER_TERMS` is read at `/agreements/user-terms`. */
export function agreementPath(kind: AgreementKind): string {
  return `/agreements/${slugOf(kind)}`;
}

/** The agreement an address names; null for one that is none of ours. */
export function agreementKindOf(slug: string): AgreementKind | null {
  return agreementKinds.find((kind) => slugOf(kind) === slug) ?? null;
}

function slugOf(kind: AgreementKind): string {
  return kind.toLowerCase().replaceAll('_', '-');
}
