export {
  countDeadlines,
  countDueUntil,
  type DeadlineFilter,
  type DeadlineView,
  findDeadline,
  listDeadlineKinds,
  listDeadlines,
  listSubjectDeadlines,
} from './queries';
export {
  cancelDeadline,
  claimDueDeadline,
  type DueDeadline,
  finishDeadline,
  type NewDeadline,
  postponeDeadline,
  replaceDeadline,
  setDeadline,
} from './store';
export { retryDeadline } from './use-cases/retry-deadline';
