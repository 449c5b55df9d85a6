import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import type { PolicyPack } from '@/lib/policy';
import type { Overview } from './load-overview';

const ways = {
  certification: '/seller/certification',
  delivery: '/seller/delivery',
  agreement: '/seller/service-agreements/new',
  product: '/seller/products/new',
  onShelf: '/seller/products',
} as const;
const keys = ['certification', 'delivery', 'agreement', 'product', 'onShelf'] as const;

/** The way from admission to the first product on the shelf, while it is not gone to its end. ONB-17, LST-09. */
export async function FirstSteps({ steps, policy }: FirstStepsProps) {
  const t = await getTranslations('seller.overview.first');
  if (steps.onShelf) return null;
  // The rules of 2018 ask for no fee.
  const asked = keys.filter((key) => key !== 'certification' || policy.certification.required);
  const next = asked.find((key) => !steps[key]);
  return (
    <Card title={t('title')} description={t('detail')}>
      <ol className="grid gap-3 sm:grid-cols-2 xl:grid-cols-5">
        {asked.map((key, index) => (
          <li
            key={key}
            data-next={key === next || undefined}
            className="flex min-w-0 flex-col gap-1 rounded-box border border-line px-3.5 py-3 data-next:border-primary data-next:bg-tint"
          >
            <span className="flex items-center gap-2 font-medium text-13">
              {steps[key] ? (
                <Icon name="circle-check" size={16} label={t('done')} className="text-success" />
              ) : (
                <span className="step-mark size-5! text-2xs">{index + 1}</span>
              )}
              {t(`${key}.title`)}
            </span>
            <span className="flex-1 text-muted text-xs">
              {t(`${key}.detail`, { days: policy.listing.reviewWorkingDays })}
            </span>
            {!steps[key] && (
              <span className="mt-1">
                <LinkButton href={ways[key]} size="sm" tone={key === next ? 'primary' : 'plain'}>
                  {t(`${key}.go`)}
                </LinkButton>
              </span>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

type FirstStepsProps = { steps: NonNullable<Overview['firstSteps']>; policy: PolicyPack };
