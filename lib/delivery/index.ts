export { deadlineHandlers } from './deadlines';
export type { AdditionalInfo, InstanceEvent, InstanceEventKind } from './events';
export type { CallFailure, PostToVendor } from './http';
export type { InstanceDetail, InstanceFilter, InstanceView } from './instance-queries';
export { findInstanceOfOrder, instanceSorts, listInstances, loadInstance } from './instance-queries';
export { callVendor, fulfilOrder, systemSteps } from './jobs';
export type { CallDetail, CallFilter, CallView, DebugRunView, InterfacePage } from './queries';
export {
  callSorts,
  countFailingCalls,
  listCalls,
  listDebugRuns,
  loadCall,
  loadInterfacePage,
} from './queries';
export { decisions } from './rules';
export type { StaffCallRow, StaffCallState, StaffInstanceRow } from './staff-queries';
export { countCalls, countInstances, listStaffCalls, listStaffInstances, staffCallStates } from './staff-queries';
export type { InStep, InSystemStep } from './steps';
export { endInstance } from './use-cases/end-instance';
export { openInstance } from './use-cases/open-instance';
export { publishInterface } from './use-cases/publish-interface';
export { resendCall } from './use-cases/resend-call';
export { runDebugCall } from './use-cases/run-debug-call';
export { saveDebugInterface } from './use-cases/save-debug-interface';
