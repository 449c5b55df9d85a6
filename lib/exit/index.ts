export { deadlineHandlers } from './deadlines';
export { payDepositBack, receiveReturnNotification } from './jobs';
export {
  type ExitRowView,
  type ExitView,
  exitSorts,
  findLatestExit,
  listExits,
  loadExit,
  previewExit,
} from './queries';
export { decisions } from './rules';
export { askToLeave } from './use-cases/ask-to-leave';
export { confirmClear } from './use-cases/confirm-clear';
export { recallExit } from './use-cases/recall-exit';
export { receivePaper } from './use-cases/receive-paper';
export { returnDeposit } from './use-cases/return-deposit';
