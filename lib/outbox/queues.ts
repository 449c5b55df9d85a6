/** What runs after a commit, and what each job carries: ids only, so a job never holds data that went stale. */
export interface Jobs {
  /** Tell people of an event in their channels. */
  announce: { event: string; accountIds: string[]; params: Record<string, string>; link: string | null; key: string };
  /** Hand one queued e-mail or text message to its carrier. */
  'send-message': { messageId: string };
  /** Start what a paid order promises. */
  'fulfil-order': { orderId: string };
  /** Tell a vendor's application something. */
  'call-vendor': { callId: string };
  /** Ask the bank to send a verification amount. */
  'send-verification': { verificationId: string };
  /** Ask the gateway what became of a recharge nobody reported on. */
  'check-recharge': { rechargeId: string };
  /** Read what came into the market's bank account, e.g. deposits by transfer. */
  'read-statement': Record<string, never>;
  /** Ask the bank to pay a deposit back to a vendor that leaves. */
  'return-deposit': { exitId: string };
  /** Ask the bank to pay a withdrawal. */
  'pay-out': { withdrawalId: string };
  /** Clear away what has ended. */
  housekeeping: Record<string, never>;
}

export type JobName = keyof Jobs;

/** Retries are for faults of the machinery; waiting that the rules know of lives in deadlines, on the market's clock. */
export const queueOptions: Record<JobName, { retryLimit: number; retryDelay: number; retryBackoff: boolean }> = {
  announce: { retryLimit: 8, retryDelay: 2, retryBackoff: true },
  'send-message': { retryLimit: 8, retryDelay: 2, retryBackoff: true },
  'fulfil-order': { retryLimit: 20, retryDelay: 1, retryBackoff: true },
  'call-vendor': { retryLimit: 5, retryDelay: 1, retryBackoff: true },
  'send-verification': { retryLimit: 20, retryDelay: 1, retryBackoff: true },
  'check-recharge': { retryLimit: 20, retryDelay: 1, retryBackoff: true },
  'read-statement': { retryLimit: 8, retryDelay: 2, retryBackoff: true },
  'return-deposit': { retryLimit: 20, retryDelay: 1, retryBackoff: true },
  'pay-out': { retryLimit: 20, retryDelay: 1, retryBackoff: true },
  housekeeping: { retryLimit: 8, retryDelay: 60, retryBackoff: true },
};

const day = 24 * 60 * 60;

/** Jobs that ended stay in staff's list for a fortnight. One that nobody took is never thrown away: its commit promised it. */
export const retention = { deleteAfterSeconds: 14 * day, retentionSeconds: 10 * 365 * day };

/** A worker that was silent about a job for so long is taken for dead, and the job is given to another. */
export const heartbeatSeconds = 10;

export const jobNames = Object.keys(queueOptions) as JobName[];
export const queueSchema = 'pgboss';
