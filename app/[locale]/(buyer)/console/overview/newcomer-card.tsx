import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Steps } from '@/components/ui/steps';

/** For somebody who has bought nothing yet: how buying goes, and where it begins. */
export async function NewcomerCard() {
  const t = await getTranslations('buyer.overview.newcomer');
  return (
    <Card>
      <EmptyState
        drawing="box"
        title={t('title')}
        action={
          <>
            <LinkButton href="/categories" tone="primary">
              {t('browse')}
            </LinkButton>
            <LinkButton href="/console/wallet/recharge">{t('recharge')}</LinkButton>
          </>
        }
      >
        {t('detail')}
      </EmptyState>
      <div className="border-line border-t px-1 pt-5 pb-2">
        <Steps
          current="choose"
          steps={['choose', 'pay', 'use', 'refund'].map((key) => ({
            key,
            label: t(key),
            description: t(`${key}Detail`),
          }))}
        />
      </div>
    </Card>
  );
}
