import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import type { InstanceDetail } from '@/lib/delivery';

/** What the vendor wants its buyer to know: where to go, and the account to begin with. */
export async function AccountCard({ instance: { additionalInfo, website } }: { instance: InstanceDetail }) {
  const [t, fields] = await Promise.all([getTranslations('buyer.instance'), getTranslations('delivery.fields')]);
  if (additionalInfo.length === 0 && !website) return null;
  return (
    <Card title={t('accountTitle')} description={t('accountDetail')}>
      <dl className="grid gap-y-2 text-13 sm:grid-cols-[auto_minmax(0,1fr)] sm:gap-x-8">
        {website && (
          <>
            <dt className="text-muted">{fields('website')}</dt>
            <dd className="min-w-0">
              <a
                href={website}
                target="_blank"
                rel="noopener noreferrer"
                className="break-all text-primary hover:underline"
              >
                {website}
              </a>
            </dd>
          </>
        )}
        {additionalInfo.map(({ name, value }) => (
          <AccountLine key={name} name={name} value={value} />
        ))}
      </dl>
      <p className="mt-3 text-muted text-xs">{t('accountAdvice')}</p>
    </Card>
  );
}

function AccountLine({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="min-w-0 break-words text-muted">{name}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-1.5">
        <code className="break-all rounded-[3px] bg-ground px-1.5 py-0.5 font-mono text-xs">{value}</code>
        <CopyButton text={value} />
      </dd>
    </>
  );
}
