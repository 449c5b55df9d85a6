export { FormAlreadyUsed } from './errors';
export { listAuditEntries } from './queries';
export { type AuditedCall, claimForm, type FormUse, keepFormResult, recordCall } from './store';
