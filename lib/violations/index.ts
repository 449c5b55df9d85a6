export { deadlineHandlers } from './deadlines';
export { type FindingPreview, previewFinding } from './preview';
export {
  type FindingDetail,
  type FindingFilter,
  type FindingRow,
  findingChoices,
  findingSorts,
  listFindings,
  loadFinding,
  type SanctionView,
} from './queries';
export { decisions } from './rules';
export { recordFinding } from './use-cases/record-finding';
