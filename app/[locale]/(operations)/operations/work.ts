import { listArticleQueue, listColumn } from '@/lib/articles';
import { listReviewQueue } from '@/lib/catalog';
import type { Db, Duty } from '@/lib/db';
import { countDeadlines } from '@/lib/deadlines';
import { countFailingCalls } from '@/lib/delivery';
import { countDepositWork, listRemittances } from '@/lib/deposits';
import { listExits } from '@/lib/exit';
import { countOutbound } from '@/lib/notifications';
import { countWaitingApplications } from '@/lib/onboarding';
import { countFailedJobs } from '@/lib/outbox';
import { listWithdrawals } from '@/lib/settlement';

export interface Work {
  name:
    | 'applications'
    | 'revisions'
    | 'articles'
    | 'columnRequests'
    | 'payouts'
    | 'topUps'
    | 'debts'
    | 'exits'
    | 'remittances'
    | 'deliveries'
    | 'overdue'
    | 'failing'
    | 'failedMessages'
    | 'failedJobs';
  href: string;
  /** Whose page it is; anyone's where left out. */
  duty?: Duty;
  count: number;
}

const first = { page: 1, pageSize: 1 };

/** What waits for somebody with these duties, each counted as its own list counts it. */
export async function countWork(db: Db, now: Date, duties: readonly Duty[]): Promise<Work[]> {
  const [
    applications,
    revisions,
    articles,
    columnRequests,
    requested,
    paying,
    deposits,
    exits,
    remittances,
    calls,
    deadlines,
    outbound,
    failedJobs,
  ] = await Promise.all([
    countWaitingApplications(db),
    listReviewQueue(db, { decided: false, ...first }),
    listArticleQueue(db, { decided: false, ...first }),
    listColumn(db, { status: 'REQUESTED', ...first }),
    listWithdrawals(db, { status: 'REQUESTED', ...first }),
    listWithdrawals(db, { status: 'PAYING', ...first }),
    countDepositWork(db),
    listExits(db, { status: 'CLEARED', ...first }),
    listRemittances(db, { status: 'CLAIMED', ...first }),
    countFailingCalls(db),
    countDeadlines(db, now),
    countOutbound(db),
    countFailedJobs(db),
  ]);
  const all: Work[] = [
    { name: 'applications', duty: 'ONBOARDING_REVIEW', href: '/operations/onboarding', count: applications },
    { name: 'revisions', duty: 'PRODUCT_REVIEW', href: '/operations/products', count: revisions.total },
    { name: 'articles', duty: 'PRODUCT_REVIEW', href: '/operations/articles', count: articles.total },
    {
      name: 'columnRequests',
      duty: 'PRODUCT_REVIEW',
      href: '/operations/articles/column?status=REQUESTED',
      count: columnRequests.total,
    },
    { name: 'payouts', duty: 'FINANCE', href: '/operations/payouts', count: requested.total + paying.total },
    { name: 'topUps', duty: 'FINANCE', href: '/operations/deposits?state=TOP_UP', count: deposits.topUps },
    { name: 'debts', duty: 'FINANCE', href: '/operations/deposits?state=DEBT', count: deposits.debts },
    { name: 'exits', duty: 'FINANCE', href: '/operations/exits?status=CLEARED', count: exits.total },
    { name: 'remittances', duty: 'FINANCE', href: '/operations/remittances?status=CLAIMED', count: remittances.total },
    { name: 'deliveries', href: '/operations/deliveries?status=FAILING', count: calls },
    { name: 'overdue', href: '/operations/deadlines?state=OVERDUE', count: deadlines.overdue },
    { name: 'failing', href: '/operations/deadlines?state=FAILING', count: deadlines.failing },
    { name: 'failedMessages', href: '/operations/jobs/messages?status=FAILED', count: outbound.failed },
    { name: 'failedJobs', href: '/operations/jobs?state=failed', count: failedJobs },
  ];
  return all.filter(({ duty }) => !duty || duties.includes(duty));
}
