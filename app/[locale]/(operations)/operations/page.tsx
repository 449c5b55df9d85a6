import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TrialBalanceStrip } from '@/components/operations/trial-balance-strip';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { Stats } from '@/components/ui/stat';
import type { Db } from '@/lib/db';
import { listDeadlines } from '@/lib/deadlines';
import { ZERO_FEN } from '@/lib/kernel/money';
import { trialBalance } from '@/lib/ledger';
import { operatorContext } from '@/lib/web/contexts';
import { DeadlineTable } from './deadlines/deadline-table';
import { countWork } from './work';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations.overview');
  return { title: t('title') };
}

/** What needs staff today, and whether the books balance. */
export default async function OperationsPage() {
  const { db, now, actor } = await operatorContext(undefined, '/operations');
  const [t, work] = await Promise.all([getTranslations('operations.overview'), countWork(db, now, actor.duties)]);
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
        <NextDeadlines db={db} now={now} />
      </div>
    </>
  );
}

/** What stands in a few kinds of account, most telling first. */
const telling = ['escrow', 'vendor_payable', 'payout', 'vendor_deposit', 'wallet', 'income_commission'] as const;

async function Books({ db }: { db: Db }) {
  const [t, { rows, sum }] = await Promise.all([getTranslations('operations'), trialBalance(db)]);
  const balances = new Map(rows.map((row) => [row.kind, row.balance]));
  return (
    <>
      <TrialBalanceStrip sum={sum} accounts={rows.reduce((count, row) => count + row.accounts, 0)} link />
      <Stats
        label={t('overview.money')}
        tiles={telling.map((kind) => ({
          key: kind,
          label: t(`ledger.kinds.${kind}`),
          value: <Money amount={balances.get(kind) ?? ZERO_FEN} className="text-lg" />,
          href: `/operations/ledger/accounts?kind=${kind}`,
        }))}
      />
    </>
  );
}

async function NextDeadlines({ db, now }: { db: Db; now: Date }) {
  const t = await getTranslations('operations');
  const { rows } = await listDeadlines(db, { state: 'PENDING', now, page: 1, pageSize: 5 });
  return (
    <Card
      title={t('clock.nextTitle')}
      flush
      actions={
        <LinkButton href="/operations/deadlines" size="sm">
          {t('overview.allDeadlines')}
        </LinkButton>
      }
    >
      <DeadlineTable rows={rows} now={now} empty={<EmptyState compact title={t('clock.nextEmpty')} />} />
    </Card>
  );
}
