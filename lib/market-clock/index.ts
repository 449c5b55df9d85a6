export { ClockDidNotMove, ClockIsReal } from './errors';
export {
  lastClockMove,
  listOverrides,
  marketNow,
  type OverrideView,
  workingCalendar,
} from './queries';
export { moveClock } from './use-cases/move-clock';
export { overrideDay } from './use-cases/override-day';
export { withdrawOverride } from './use-cases/withdraw-override';
