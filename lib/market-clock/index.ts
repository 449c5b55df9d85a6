export { ClockDidNotMove, ClockIsReal } from './errors';
export { clockOffsetMs, marketNow, workingCalendar } from './queries';
export { moveClock } from './use-cases/move-clock';
