import { agreementPath } from '@/components/market/agreement-kinds';
import type { AgreementKind } from '@/lib/agreements/status';

/** Where staff write the next edition of an agreement. */
export function draftPath(kind: AgreementKind): string {
  return `/operations${agreementPath(kind).replace('/agreements/', '/agreements/drafts/')}`;
}
