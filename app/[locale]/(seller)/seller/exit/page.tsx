import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ExitCheckList } from '@/components/exit/check-list';
import { ExitHistory } from '@/components/exit/exit-history';
import { ExitStatusMark } from '@/components/exit/exit-status';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { RuleLinks } from '@/components/ui/rule-link';
import { depositHeld } from '@/lib/deposits';
import { findLatestExit, previewExit } from '@/lib/exit';
import type { Blocker } from '@/lib/exit/status';
import { policyAt } from '@/lib/policy';
import { vendorContext } from '@/lib/web/vendor-context';
import { AskCard } from './ask-card';
import { ProgressCard } from './progress-card';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exit.page');
  return { title: t('title') };
}

const path = '/seller/exit';

/** Where each blocker is dealt with in the seller center. */
const places: Readonly<Partial<Record<Blocker, string>>> = {
  undelivered: '/seller/orders?status=PAID',
  inReview: '/seller/orders?status=DELIVERED',
  unpaidOrders: '/seller/orders?status=UNPAID',
  failingDeliveries: '/seller/delivery/calls',
  invoices: '/seller/invoices',
  penalties: '/seller/violations',
  payouts: '/seller/earnings/withdrawals',
  balance: '/seller/earnings',
  debt: '/seller/deposit#debt',
};

const news = ['asked', 'cleared', 'recalled'] as const;

/** Leaving the market: what must be finished, the days until the deposit is back, and staying after all. DEP-17, DEP-18, DEP-19. */
export default async function ExitPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor, now } = await vendorContext('money:view', path);
  const { vendorId, accountId, ownerAccountId } = actor;
  const [t, shell, query, exit, preview, held] = await Promise.all([
    getTranslations('exit.page'),
    getTranslations('shell'),
    searchParams,
    findLatestExit(db, vendorId, now),
    previewExit(db, vendorId, now),
    depositHeld(db, vendorId),
  ]);
  const isOpen = exit !== null && exit.status !== 'RECALLED';
  const done = news.find((each) => each === oneOf(query, 'done'));
  const isOwner = accountId === ownerAccountId;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.seller'), href: '/seller' }, { label: t('title') }]}
        badge={isOpen && <ExitStatusMark status={exit.status} />}
      />
      <div className="grid gap-4">
        {done && (
          <div role="status">
            <Alert tone="success" title={t(`done.${done}`)} />
          </div>
        )}
        <div className={classNames('grid items-start gap-4', exit && 'lg:grid-cols-[minmax(0,1fr)_22rem]')}>
          <div className="grid gap-4">
            {isOpen && <ProgressCard exit={exit} now={now} isOwner={isOwner} />}
            {exit?.status !== 'EXITED' && (
              <Card
                title={t('checkList')}
                description={t('checkListDetail')}
                actions={<RuleLinks ids={['DEP-17', 'DEP-19']} />}
              >
                <ExitCheckList
                  checklist={isOpen ? exit.checklist : preview}
                  hrefOf={(name) => places[name]}
                  needsPaper={isOpen && exit.needsPaperReceipt}
                />
              </Card>
            )}
            {!isOpen && <AskCard held={held} isOwner={isOwner} days={policyAt(now).deposit.returnWorkingDays} />}
          </div>
          {exit && <ExitHistory events={exit.events} />}
        </div>
      </div>
    </>
  );
}
