import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { MoneyInput } from '@/components/ui/inputs';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { walletBalance } from '@/lib/wallet';
import { buyerContext } from '@/lib/web/contexts';
import { localNext } from '@/lib/web/next-path';
import { startRechargeAction } from './actions';
import { PresetAmounts } from './preset-amounts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('buyer.recharge');
  return { title: t('title') };
}

/** How much to bring in; afterwards the gateway's page opens, and then the page that needed the money. WAL-01. */
export default async function RechargePage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor } = await buyerContext('/console/wallet/recharge');
  const query = await searchParams;
  const returnTo = localNext(oneOf(query, 'returnTo'), '');
  const amount = amountOf(query);
  const [t, shell, balance] = await Promise.all([
    getTranslations('buyer.recharge'),
    getTranslations('shell'),
    walletBalance(db, actor.accountId),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[
          { label: shell('faces.buyer'), href: '/console' },
          { label: shell('nav.buyer.wallet'), href: '/console/wallet' },
          { label: t('title') },
        ]}
      />
      <Card>
        <div className="max-w-3xl py-2">
          {returnTo && <Alert className="mb-5">{t('thenBack')}</Alert>}
          <ActionForm action={startRechargeAction} layout="row">
            {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
            <Field name="balance" label={t('balance')} group>
              <span className="inline-flex min-h-8 items-center">
                <Money amount={balance} className="font-medium" />
              </span>
            </Field>
            <Field name="amount" label={t('amount')} hint={t('amountHint')} required>
              <MoneyInput key={amount} defaultValue={amount} className="max-w-56" />
            </Field>
            <PresetAmounts query={query} chosen={amount} />
            <Field name="channel" label={t('channel')} group>
              <span className="inline-flex min-h-8 items-center gap-2 text-13">{t('gateway')}</span>
            </Field>
            <div className="form-actions">
              <SubmitButton>{t('go')}</SubmitButton>
              <LinkButton href={returnTo || '/console/wallet'}>{t('back')}</LinkButton>
            </div>
          </ActionForm>
        </div>
      </Card>
    </>
  );
}

/** What another page asked for, if it looks like an amount; the schema has the last word. */
function amountOf(query: ListQuery): string | undefined {
  const asked = oneOf(query, 'amount') ?? '';
  return /^\d{1,7}(\.\d{1,2})?$/.test(asked) ? asked : undefined;
}
