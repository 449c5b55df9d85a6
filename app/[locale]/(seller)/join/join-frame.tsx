import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Icon } from '@/components/ui/icon';
import { Steps } from '@/components/ui/steps';
import { policyAt } from '@/lib/policy';
import { asking } from '@/lib/web/identity';

const steps = ['agree', 'verify', 'info', 'fee'] as const;
type FrameProps = {
  current: (typeof steps)[number];
  /** What stands under the current step's name, e.g. that staff are looking. */
  note?: string;
  /** The page's short name where it is none of the four steps. */
  crumb?: string;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
};

/** A page of the wizard: what it is about, and the four steps with the present one. ONB-13. */
export async function JoinFrame({ current, note, crumb, title, description, children }: FrameProps) {
  const [t, onboarding] = await Promise.all([getTranslations('joining'), getTranslations('onboarding.joinSteps')]);
  return (
    <>
      <header className="page-header">
        <div className="mx-auto max-w-5xl">
          <Breadcrumbs crumbs={[{ label: t('title'), href: '/join' }, { label: crumb ?? onboarding(current) }]} />
          <h1 className="mt-1.5 font-semibold text-xl leading-8">{title}</h1>
          {description && <p className="mt-0.5 max-w-3xl text-13 text-muted">{description}</p>}
          <div className="mt-5 pb-1">
            <JoinSteps current={current} note={note} />
          </div>
          {/* While staff look, and once all is done, nothing is needed. */}
          {!crumb && (
            <p className="mt-4 flex items-start gap-2 rounded-box bg-ground px-3 py-2 text-13">
              <Icon name="clipboard-check" size={16} className="mt-0.5 text-primary" />
              <span className="min-w-0">
                <span className="font-medium">{t('needs.label')}</span>{' '}
                <span className="text-secondary">{t(`needs.${current}`)}</span>
              </span>
            </p>
          )}
        </div>
      </header>
      <div className="mx-auto grid max-w-5xl gap-4">{children}</div>
    </>
  );
}

/** The steps of joining; `null` when all are done. ONB-13. */
export async function JoinSteps({ current, note }: { current: FrameProps['current'] | null; note?: string }) {
  const [onboarding, { now }] = await Promise.all([getTranslations('onboarding.joinSteps'), asking()]);
  // The rules of 2018 ask for no fee: there the way ends with the review.
  const { required } = policyAt(now).certification;
  const shown = steps.filter((key) => key !== 'fee' || required || current === 'fee');
  return (
    <Steps
      current={current}
      steps={shown.map((key) => ({
        key,
        label: onboarding(key),
        description: key === current ? note : undefined,
      }))}
    />
  );
}
