import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TrialBalanceStrip } from '@/components/operations/trial-balance-strip';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { trialBalance } from '@/lib/ledger';
import { operatorContext } from '@/lib/web/contexts';
import { TrialBalanceTable } from './trial-balance-table';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations.ledger');
  return { title: t('title') };
}

/** Every kind of account with what it holds, and the proof that all of it sums to zero. */
export default async function TrialBalancePage() {
  const { db } = await operatorContext('FINANCE', '/operations/ledger');
  const [t, shell, { rows, sum }] = await Promise.all([
    getTranslations('operations.ledger'),
    getTranslations('shell'),
    trialBalance(db),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.operations'), href: '/operations' }, { label: t('title') }]}
        actions={<LinkButton href="/operations/ledger/accounts">{t('accountsTitle')}</LinkButton>}
      />
      <div className="grid gap-4">
        <TrialBalanceStrip sum={sum} accounts={rows.reduce((count, row) => count + row.accounts, 0)} />
        <Card flush>
          <TrialBalanceTable rows={rows} />
        </Card>
      </div>
    </>
  );
}
