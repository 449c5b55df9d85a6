export { deadlineHandlers } from './deadlines';
export {
  type CaseRow,
  type DocumentView,
  findDocumentOrigin,
  listCases,
  listDocuments,
  listVendorDocuments,
} from './queries';
export { beforeExpiry } from './rules';
export { type DocumentOrigin, judgeDocument, keepDocument, openCase, putInForce } from './store';
export { closeCase } from './use-cases/close-case';
