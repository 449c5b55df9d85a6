import type { AccountId } from '@/lib/ledger';

/** An account's address as it stands in a path; a malformed escape names no account. */
export function accountIdOf(segment: string): AccountId {
  try {
    return decodeURIComponent(segment) as AccountId;
  } catch {
    return '' as AccountId;
  }
}
