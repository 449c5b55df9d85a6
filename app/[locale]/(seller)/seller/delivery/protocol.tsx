import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';

const points = ['transport', 'signature', 'freshness', 'verify', 'repeat', 'create', 'renew', 'end'] as const;

/** How the market calls a vendor's application, in short. */
export async function Protocol() {
  const t = await getTranslations('seller.delivery.protocol');
  return (
    <Card title={t('title')} description={t('detail')}>
      <dl className="grid gap-3 text-13">
        {points.map((point) => (
          <div key={point}>
            <dt className="font-medium">{t(`${point}.title`)}</dt>
            <dd className="mt-0.5 text-secondary">
              {t.rich(`${point}.detail`, {
                code: (words) => (
                  <code className="whitespace-nowrap rounded-[3px] bg-ground px-1 font-mono text-xs">{words}</code>
                ),
              })}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
