import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';

/** The head both lists of the wallet share. */
export async function WalletHeader({ current }: { current: 'statement' | 'recharges' }) {
  const [t, shell] = await Promise.all([getTranslations('buyer.wallet'), getTranslations('shell')]);
  return (
    <PageHeader
      title={t('title')}
      description={t('description')}
      crumbs={[{ label: shell('faces.buyer'), href: '/console' }, { label: t('title') }]}
      tabs={
        <Tabs
          label={t('tabs')}
          current={current}
          tabs={[
            { key: 'statement', label: t('statement'), href: '/console/wallet' },
            { key: 'recharges', label: t('recharges'), href: '/console/wallet/recharges' },
          ]}
        />
      }
    />
  );
}
