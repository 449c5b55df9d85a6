export type { Paper, PaperFact, PaperKind } from './paper';
export { renderPaper } from './render';
export { codeOf, isCodeOf } from './rules';
