import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';

const parts = { orders: '/seller/earnings', withdrawals: '/seller/earnings/withdrawals' } as const;

type EarningsFrameProps = { current: keyof typeof parts; actions?: ReactNode; children: ReactNode };

/** The head that income per order and withdrawals share. */
export async function EarningsFrame({ current, actions, children }: EarningsFrameProps) {
  const [t, shell] = await Promise.all([getTranslations('seller-money.earnings'), getTranslations('shell')]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.seller'), href: '/seller' }, { label: t('title') }]}
        actions={actions}
        tabs={
          <Tabs
            label={t('tabs.label')}
            current={current}
            tabs={(['orders', 'withdrawals'] as const).map((key) => ({
              key,
              label: t(`tabs.${key}`),
              href: parts[key],
            }))}
          />
        }
      />
      {children}
    </>
  );
}
