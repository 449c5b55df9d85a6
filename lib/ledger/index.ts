export { type AccountId, type AccountKind, account, accountKinds, type PostingReason } from './accounts';
export { InsufficientFunds, PostingKeyReused } from './errors';
export { type Posting, post, type Transfer } from './post';
export {
  type AccountFilter,
  type AccountView,
  balanceOf,
  findAccount,
  listAccounts,
  type TrialBalanceRow,
  trialBalance,
} from './queries/accounts';
export {
  type EntryFilter,
  type EntryView,
  findPosting,
  listEntries,
  listEntriesAfter,
  listEntryReasons,
  listPostings,
  type PostingView,
} from './queries/entries';
