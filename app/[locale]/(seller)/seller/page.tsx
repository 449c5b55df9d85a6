import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { Stats } from '@/components/ui/stat';
import { policyAt } from '@/lib/policy';
import type { EarningsSummary } from '@/lib/settlement';
import { memberContext } from '@/lib/web/vendor-context';
import { FirstSteps } from './overview/first-steps';
import { loadOverview } from './overview/load-overview';
import { RecentOrders } from './overview/recent-orders';
import { TodoList } from './overview/todo-list';
import { StandingAlerts } from './standing-alerts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.overview');
  return { title: t('title') };
}

/** The seller center's first page: what stands in the way, what waits to be done and until when, and the money. FEE-06, LST-19. */
export default async function SellerPage() {
  const context = await memberContext('/seller');
  const [t, overview] = await Promise.all([getTranslations('seller.overview'), loadOverview(context)]);
  return (
    <>
      <PageHeader
        title={context.identity.vendorName}
        description={
          <span className="inline-flex flex-wrap items-center gap-x-2">
            {t('accountId')}
            <code className="break-all font-mono text-xs">{context.actor.ownerAccountId}</code>
            <CopyButton text={context.actor.ownerAccountId} />
            <span className="text-xs">{t('accountIdHint')}</span>
          </span>
        }
      />
      <StandingAlerts context={context} closable />
      <div className="grid gap-4">
        {overview.earnings && <Figures earnings={overview.earnings} />}
        {overview.firstSteps && <FirstSteps steps={overview.firstSteps} policy={policyAt(context.now)} />}
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <Card title={t('todo')} flush>
            <TodoList todo={overview.todo} now={context.now} />
          </Card>
          {overview.orders && <RecentOrders orders={overview.orders} />}
        </div>
      </div>
    </>
  );
}

async function Figures({ earnings }: { earnings: EarningsSummary }) {
  const [t, fields] = await Promise.all([getTranslations('seller.overview'), getTranslations('settlement.fields')]);
  const keys = ['pending', 'withdrawable', 'needsDeposit', 'inPayout', 'paidOut'] as const;
  return (
    <Stats
      label={t('figures')}
      tiles={keys.map((key) => ({
        key,
        label: fields(key),
        value: <Money amount={earnings[key]} />,
        href: '/seller/earnings',
      }))}
    />
  );
}
