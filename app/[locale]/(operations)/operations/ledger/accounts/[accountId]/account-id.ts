import type { AccountId } from '@/lib/ledger';

/** An account's address as it stands in a path; a malformed escape, or a NUL that Postgres does not read, names no account. */
export function accountIdOf(segment: string): AccountId {
  try {
    const typed = decodeURIComponent(segment);
    return (typed.includes('\u0000') ? '' : typed) as AccountId;
  } catch {
    return '' as AccountId;
  }
}
