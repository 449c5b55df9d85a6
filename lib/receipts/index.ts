export { findReceipt, listReceipts, type ReceiptReader, type ReceiptView } from './queries';
export { issueReceipt, type ReceiptSubject } from './store';
