export { type AccountId, type AccountKind, account, accountKinds, type PostingReason } from './accounts';
export { InsufficientFunds, PostingKeyReused } from './errors';
export { type Posting, post, type Transfer } from './post';
export {
  balanceOf,
  type EntryView,
  listAccounts,
  listEntries,
  listPostings,
  type TrialBalanceRow,
  trialBalance,
} from './queries';
