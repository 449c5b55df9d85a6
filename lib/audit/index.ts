export { FormAlreadyUsed } from './errors';
export {
  type AuditDoor,
  type AuditFilter,
  type AuditView,
  auditDoors,
  findAuditEntry,
  listAuditEntries,
} from './queries';
export { type AuditedCall, claimForm, type FormUse, forgetExpiredUses, keepFormResult, recordCall } from './store';
