export { closeSender, enqueue } from './enqueue';
export { installQueues } from './install';
export { type JobName, type Jobs, jobNames, queueSchema } from './queues';
