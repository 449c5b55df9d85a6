import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { prisma } from '@/lib/db';
import { requireLocale } from '@/lib/i18n/current';
import { formatRateBps } from '@/lib/kernel/money';
import { findJoining } from '@/lib/onboarding';
import { type PolicyPack, policyAt } from '@/lib/policy';
import { asking } from '@/lib/web/identity';
import { ApplicationCard } from './application-card';
import { Conditions, Papers, Questions } from './conditions';
import { FeeTable } from './fee-table';
import { pathOfStatus } from './joining-context';
import { Way } from './way';
import { wholeYuan } from './whole-yuan';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('joining.landing');
  return { title: t('metaTitle'), description: t('lead') };
}

/** What joining means, asks for and costs, for everyone; with the own application on top for who has begun. ONB-03, ONB-13. */
export default async function JoinPage() {
  await requireLocale();
  const { identity, now } = await asking();
  const joining = identity && (await findJoining(prisma(), identity.accountId, now));
  const application = joining?.application ?? null;
  const policy = policyAt(now);
  return (
    <div className={`mx-auto grid gap-4 pt-4 sm:gap-5 sm:pt-5 ${identity ? 'max-w-6xl' : ''}`}>
      {joining?.application && !identity?.vendorId && <ApplicationCard joining={joining} now={now} />}
      <Hero
        policy={policy}
        standing={identity?.vendorId ? 'vendor' : application ? 'begun' : identity ? 'known' : 'stranger'}
      />
      <Way policy={policy} />
      <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-2">
        <Conditions policy={policy} />
        <Papers policy={policy} />
      </div>
      <FeeTable policy={policy} />
      <Questions policy={policy} />
    </div>
  );
}

type Standing = 'stranger' | 'known' | 'begun' | 'vendor';

async function Hero({ policy, standing }: { policy: PolicyPack; standing: Standing }) {
  const t = await getTranslations('joining.landing');
  return (
    <section className="grid overflow-hidden rounded-md border border-line bg-base-100 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="px-5 py-7 sm:px-8 sm:py-10">
        <p className="text-13 text-primary">{t('kicker')}</p>
        <h1 className="mt-1 font-semibold text-[22px] leading-8 sm:text-[28px] sm:leading-10">{t('title')}</h1>
        <p className="mt-2 max-w-xl text-secondary">{t('lead')}</p>
        {standing !== 'begun' && (
          <div className="mt-6 flex flex-wrap items-center gap-2.5">
            <Beginnings standing={standing} />
          </div>
        )}
      </div>
      <Facts policy={policy} />
    </section>
  );
}

async function Beginnings({ standing }: { standing: Exclude<Standing, 'begun'> }) {
  const t = await getTranslations('joining.landing');
  if (standing === 'vendor') {
    return (
      <>
        <LinkButton href="/seller" tone="primary" size="lg">
          {t('toSeller')}
        </LinkButton>
        <span className="text-13 text-muted">{t('isVendor')}</span>
      </>
    );
  }
  if (standing === 'known') {
    return (
      <LinkButton href={pathOfStatus(null)} tone="primary" size="lg">
        {t('begin')}
      </LinkButton>
    );
  }
  const next = encodeURIComponent(pathOfStatus(null));
  return (
    <>
      <LinkButton href={`/register?next=${next}`} tone="primary" size="lg">
        {t('register')}
      </LinkButton>
      <LinkButton href={`/sign-in?next=${next}`} size="lg">
        {t('signIn')}
      </LinkButton>
    </>
  );
}

async function Facts({ policy }: { policy: PolicyPack }) {
  const t = await getTranslations('joining.landing.facts');
  const { certification, commission, admission, deposit } = policy;
  const { gate } = deposit;
  const facts = [
    {
      key: 'fee',
      icon: 'badge-check',
      value: certification.required ? `¥${wholeYuan(certification.feeFen)}` : t('feeNone'),
    },
    { key: 'rate', icon: 'hand-coins', value: formatRateBps(commission.rateBps) },
    { key: 'review', icon: 'calendar-clock', value: t('days', { days: admission.reviewWorkingDays }) },
    { key: 'deposit', icon: 'shield-check', value: t('depositValue', { gate }) },
  ] as const;
  return (
    <dl className="grid auto-rows-fr grid-cols-2 gap-px border-line bg-line max-lg:border-t lg:border-l">
      {facts.map(({ key, icon, value }) => (
        <div key={key} className="flex flex-col justify-center bg-[#fafcff] px-5 py-4 sm:px-6">
          <dt className="flex items-center gap-1.5 text-13 text-muted">
            <Icon name={icon} size={15} className="text-primary" />
            {t(`${key}.label`)}
          </dt>
          <dd className="mt-1 font-semibold text-xl leading-7">{value}</dd>
          <dd className="text-muted text-xs">
            {t(`${key}.note`, { gate, required: certification.required ? 'yes' : 'no' })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
