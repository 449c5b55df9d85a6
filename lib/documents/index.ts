export { deadlineHandlers } from './deadlines';
export {
  type CaseRow,
  type DocumentView,
  findDocumentOrigin,
  listCases,
  listDocuments,
  listVendorDocuments,
} from './queries';
export { type DocumentOrigin, judgeDocument, keepDocument, openCase, putInForce } from './store';
export { closeCase } from './use-cases/close-case';
