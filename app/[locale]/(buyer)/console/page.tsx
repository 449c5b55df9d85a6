import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { Stats } from '@/components/ui/stat';
import { listInstances } from '@/lib/delivery';
import { countUnread, listNotifications } from '@/lib/notifications';
import { countBuyerOrders, findOrderCountdowns, listBuyerOrders } from '@/lib/orders';
import { walletBalance } from '@/lib/wallet';
import { buyerContext } from '@/lib/web/contexts';
import { LatestMessages } from './overview/latest-messages';
import { NewcomerCard } from './overview/newcomer-card';
import { RefundableCard } from './overview/refundable-card';
import { ServicesCard } from './overview/services-card';
import { UnpaidCard } from './overview/unpaid-card';
import { WalletCard } from './overview/wallet-card';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('buyer.overview');
  return { title: t('title') };
}

const few = { page: 1, pageSize: 5 };

/** What waits for a buyer: orders to pay, refunds still possible, services, messages, money. */
export default async function OverviewPage() {
  const { db, actor, now, locale, identity } = await buyerContext();
  const { accountId } = actor;
  const [t, counts, unpaid, inReview, services, running, messages, unread, balance] = await Promise.all([
    getTranslations('buyer.overview'),
    countBuyerOrders(db, accountId, now),
    listBuyerOrders(db, accountId, { ...few, status: 'UNPAID', sort: 'placedAt' }),
    listBuyerOrders(db, accountId, { ...few, inReviewAt: now, sort: 'placedAt' }),
    listInstances(db, accountId, few),
    listInstances(db, accountId, { status: 'ACTIVE', page: 1, pageSize: 1 }),
    listNotifications(db, accountId, { ...few, unreadOnly: false }),
    countUnread(db, accountId),
    walletBalance(db, accountId),
  ]);
  const countdowns = await findOrderCountdowns(
    db,
    [...unpaid.rows, ...inReview.rows].map(({ id }) => id),
  );
  const waiting = { countdowns, now };
  return (
    <>
      <PageHeader title={t('hello', { name: identity.name })} description={t('description')} />
      <div className="grid gap-4">
        <Stats
          label={t('figures')}
          tiles={[
            {
              key: 'unpaid',
              label: t('unpaid'),
              value: counts.byStatus.UNPAID,
              note:
                counts.byStatus.UNPAID > 0
                  ? t.rich('unpaidNote', { amount: () => <Money key="sum" amount={counts.unpaid} /> })
                  : t('unpaidNone'),
              href: '/console/orders?status=UNPAID',
            },
            {
              key: 'running',
              label: t('running'),
              value: running.total,
              note: t('runningNote', { total: services.total }),
              href: '/console/products',
            },
            {
              key: 'refundable',
              label: t('refundable'),
              value: counts.inReview,
              note: t('refundableNote'),
              href: '/console/orders?status=refundable',
            },
            { key: 'unread', label: t('unread'), value: unread, note: t('unreadNote'), href: '/console/messages' },
          ]}
        />
        <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="grid gap-4">
            {counts.total === 0 && <NewcomerCard />}
            {unpaid.total > 0 && <UnpaidCard {...unpaid} {...waiting} />}
            {inReview.total > 0 && <RefundableCard {...inReview} {...waiting} />}
            {counts.total > 0 && <ServicesCard {...services} now={now} />}
          </div>
          <div className="grid gap-4">
            <WalletCard balance={balance} unpaid={counts.unpaid} />
            <LatestMessages rows={messages.rows} locale={locale} />
          </div>
        </div>
      </div>
    </>
  );
}
