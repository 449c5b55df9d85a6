import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TrialBalanceStrip } from '@/components/operations/trial-balance-strip';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Stats } from '@/components/ui/stat';
import type { Db } from '@/lib/db';
import { trialBalance } from '@/lib/ledger';
import { operatorContext } from '@/lib/web/contexts';
import { countWork } from './work';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations.overview');
  return { title: t('title') };
}

/** What needs staff today, and whether the books balance. */
export default async function OperationsPage() {
  const { db, now, actor } = await operatorContext(undefined, '/operations');
  const [t, work] = await Promise.all([getTranslations('operations.overview'), countWork(db, now)]);
  const waiting = work.filter(({ count }) => count > 0);
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="grid gap-4">
        {actor.duties.includes('FINANCE') && <Books db={db} />}
        <Card title={t('todo')}>
          {waiting.length === 0 ? (
            <EmptyState compact title={t('calm')}>
              {t('calmDetail')}
            </EmptyState>
          ) : (
            <Stats
              label={t('todoLabel')}
              tiles={waiting.map(({ name, href, count }) => ({
                key: name,
                label: t(`tiles.${name}`),
                value: count,
                href,
              }))}
            />
          )}
          <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-13 text-muted">
            {work
              .filter(({ count }) => count === 0)
              .map(({ name, href }) => (
                <li key={name}>
                  <Link href={href} className="hover:text-primary">
                    {t(`tiles.${name}`)} · {t('none')}
                  </Link>
                </li>
              ))}
          </ul>
        </Card>
      </div>
    </>
  );
}

async function Books({ db }: { db: Db }) {
  const { rows, sum } = await trialBalance(db);
  return <TrialBalanceStrip sum={sum} accounts={rows.reduce((count, row) => count + row.accounts, 0)} link />;
}
