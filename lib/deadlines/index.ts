export { type DeadlineView, findDeadline, listDeadlines, listSubjectDeadlines } from './queries';
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
