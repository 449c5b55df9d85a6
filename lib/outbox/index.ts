export { closeSender, enqueue } from './enqueue';
export {
  countFailedJobs,
  type JobFilter,
  type JobState,
  type JobView,
  jobStates,
  listJobs,
  listQueues,
  type QueueView,
} from './queries';
export { type JobName, type Jobs, jobNames, queueSchema } from './queues';
