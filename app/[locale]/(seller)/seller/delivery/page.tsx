import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Attempt } from '@/components/delivery/attempt';
import { CallName } from '@/components/delivery/call-state';
import { Card } from '@/components/ui/card';
import { type ListQuery, pageOf } from '@/components/ui/list-address';
import { Pagination } from '@/components/ui/pagination';
import { Steps } from '@/components/ui/steps';
import { type InterfacePage, listDebugRuns, loadInterfacePage } from '@/lib/delivery';
import { vendorContext } from '@/lib/web/vendor-context';
import { DebugCalls } from './debug-calls';
import { DeliveryFrame } from './delivery-frame';
import { InterfaceForm } from './interface-form';
import { Protocol } from './protocol';
import { PublishCard } from './publish-card';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.delivery');
  return { title: t('title') };
}

const path = '/seller/delivery';
const pageSize = 10;

/** Where the vendor's application is told of orders: saved once it proves its token, debugged call by call, then published. CAT-05. */
export default async function DeliveryPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor } = await vendorContext('delivery:view', path);
  const query = await searchParams;
  const page = pageOf(query);
  const [saved, runs, newest, t] = await Promise.all([
    loadInterfacePage(db, actor.vendorId),
    listDebugRuns(db, actor.vendorId, { page, pageSize }),
    listDebugRuns(db, actor.vendorId, { page: 1, pageSize: 40 }),
    getTranslations('seller.delivery'),
  ]);
  return (
    <DeliveryFrame current="interface">
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 content-start gap-4">
          <Card>
            <div className="pt-2">
              <Steps
                current={stepOf(saved)}
                steps={(['save', 'debug', 'publish', 'live'] as const).map((key) => ({
                  key,
                  label: t(`steps.${key}.label`),
                  description: t(`steps.${key}.detail`),
                }))}
              />
            </div>
          </Card>
          <InterfaceForm saved={saved} lastCheck={newest.rows.find(({ action }) => action === 'verified') ?? null} />
          {saved.debugUrl !== null && <DebugCalls saved={saved} runs={newest.rows} />}
          {saved.debugUrl !== null && <PublishCard saved={saved} />}
          {runs.total > 0 && (
            <Card title={t('runs.title')} description={t('runs.detail')} id="runs">
              <div className="grid gap-2">
                {runs.rows.map((run) => (
                  <Attempt
                    key={run.id}
                    title={<CallName callName={run.callName} action={run.action} />}
                    attempt={{ ...run, request: run.requestBody }}
                  />
                ))}
              </div>
              <div className="-mx-4 -mb-3 sm:-mx-5">
                <Pagination page={page} pageSize={pageSize} total={runs.total} path={path} query={query} />
              </div>
            </Card>
          )}
        </div>
        <div className="min-w-0">
          <Protocol />
        </div>
      </div>
    </DeliveryFrame>
  );
}

function stepOf({ debugUrl, mayPublish, productionUrl }: InterfacePage): 'save' | 'debug' | 'publish' | 'live' {
  if (productionUrl !== null && (productionUrl === debugUrl || !mayPublish)) return 'live';
  if (debugUrl === null) return 'save';
  return mayPublish ? 'publish' : 'debug';
}
