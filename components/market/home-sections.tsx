import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Icon, type IconName } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { RuleLinks } from '@/components/ui/rule-link';
import { formatRateBps, formatYuanSigned } from '@/lib/kernel/money';
import { MARKETS, type MarketId, type PolicyPack, reviewPeriodFor } from '@/lib/policy';
import { categoryPath } from './list-paths';
import { marketIcon } from './markets';
import { MoneyFlow } from './money-flow';
import { Section } from './section';

/** What the market promises, in a sentence and a drawing. GEN-17, ORD-07. */
export async function Hero({ policy, facts }: { policy: PolicyPack; facts: HomeFacts }) {
  const t = await getTranslations('market.home');
  const figures = {
    rate: formatRateBps(policy.commission.rateBps),
    arrival: policy.withdrawal.arrivalWorkingDays,
  } as const;
  return (
    <div className="border-line border-b bg-[linear-gradient(180deg,#f1f6ff,#fff)]">
      <div className="page-width grid items-center gap-x-16 gap-y-8 py-9 md:grid-cols-[minmax(0,1fr)_minmax(0,25rem)] lg:py-12">
        <div className="min-w-0">
          <h1 className="text-balance font-semibold text-[26px] leading-9 lg:text-[34px] lg:leading-12">
            {t('title')}
          </h1>
          <p className="mt-3 max-w-xl text-[15px] text-secondary leading-7">{t('lead')}</p>
          <div className="mt-6 flex flex-wrap gap-3">
            <LinkButton href="/categories" tone="primary" size="lg">
              {t('browse')}
            </LinkButton>
            <LinkButton href="/about/how-money-flows" size="lg">
              {t('seeFlow')}
            </LinkButton>
          </div>
          <Facts facts={facts} />
        </div>
        <div className="rounded-md border border-line bg-base-100 p-5 max-md:hidden">
          <MoneyFlow figures={figures} shape="compact" />
        </div>
      </div>
    </div>
  );
}

export interface HomeFacts {
  products: number;
  rules: number;
}

async function Facts({ facts }: { facts: HomeFacts }) {
  const t = await getTranslations('market.home');
  const shown = [
    { key: 'markets', value: MARKETS.length, label: t('factMarkets') },
    { key: 'products', value: facts.products, label: t('factProducts') },
    { key: 'rules', value: facts.rules, label: t('factRules') },
  ];
  return (
    <ul aria-label={t('facts')} className="mt-7 flex flex-wrap gap-x-8 gap-y-2">
      {shown.map(({ key, value, label }) => (
        <li key={key} className="text-13 text-muted">
          <span className="mr-1.5 font-semibold text-base-content text-xl tabular-nums">{value}</span>
          {label}
        </li>
      ))}
    </ul>
  );
}

/** The eight markets, what each is for, and how much is in it. CAT-01, CAT-02. */
export async function Markets({ counts }: { counts: Record<MarketId, number> }) {
  const [t, tm] = await Promise.all([getTranslations('market.home'), getTranslations('catalog.markets')]);
  return (
    <Section title={t('markets')} className="pt-9">
      <ul className="grid gap-px overflow-hidden rounded-md border border-line bg-line grid-cols-2 lg:grid-cols-4">
        {MARKETS.map((market) => (
          <li
            key={market}
            className="group relative flex gap-3 bg-base-100 p-3 hover:bg-[#f8fbff] max-sm:items-center sm:gap-3.5 sm:p-4 lg:p-5"
          >
            <span className="grid size-10 shrink-0 place-items-center rounded-md bg-tint text-primary">
              <Icon name={marketIcon[market]} size={20} />
            </span>
            <div className="min-w-0">
              <h3 className="flex flex-wrap items-baseline gap-x-2 font-semibold text-sm group-hover:text-primary">
                <Link href={categoryPath({ market })} className="after:absolute after:inset-0">
                  {tm(`${market}.name`)}
                </Link>
                <span className="font-normal text-muted text-xs">{t('marketCount', { count: counts[market] })}</span>
              </h3>
              <p className="mt-1 text-muted text-xs leading-5 max-sm:hidden">{tm(`${market}.scope`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Why buying here is safe; each promise names its rules. RFD-01, ORD-07, GEN-14, GEN-01. */
export async function Safety({ policy }: { policy: PolicyPack }) {
  const t = await getTranslations('market.home');
  const review = reviewPeriodFor(policy, 'SAAS');
  const days = review.kind === 'DAYS' ? review.days : 0;
  return (
    <div className="mt-11 border-line border-y bg-ground py-10">
      <Section title={t('safety')} lead={t('safetyLead')}>
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <Pledge icon="undo" title={t('refundTitle')} ruleIds={['RFD-01', 'RFD-05', 'RFD-30']}>
            {t('refundText', { days })}
          </Pledge>
          <Pledge icon="lock" title={t('escrowTitle')} ruleIds={['ORD-07', 'DEC-22']}>
            {t('escrowText')}
          </Pledge>
          <Pledge icon="receipt" title={t('receiptTitle')} ruleIds={['GEN-14', 'DEC-06']}>
            {t('receiptText')}
          </Pledge>
          <Pledge icon="scale" title={t('neutralTitle')} ruleIds={['GEN-01', 'CSR-03', 'INV-01']}>
            {t('neutralText')}
          </Pledge>
        </ul>
      </Section>
    </div>
  );
}

function Pledge({ icon, title, ruleIds, children }: PledgeProps) {
  return (
    <li className="flex flex-col rounded-md border border-line bg-base-100 p-5">
      <Icon name={icon} size={26} className="text-primary" />
      <h3 className="mt-3 font-semibold text-[15px]">{title}</h3>
      <p className="mt-1.5 mb-4 text-13 text-secondary leading-5.5">{children}</p>
      <div className="mt-auto">
        <RuleLinks ids={ruleIds} />
      </div>
    </li>
  );
}

type PledgeProps = { icon: IconName; title: string; ruleIds: readonly string[]; children: ReactNode };

/** What a vendor should know before it applies. FEE-01, SET-02. */
export async function SellHere({ policy }: { policy: PolicyPack }) {
  const t = await getTranslations('market.home');
  const figures = {
    fee: formatYuanSigned(policy.certification.feeFen).replace(/\.00$/, ''),
    rate: formatRateBps(policy.commission.rateBps),
  };
  return (
    <div className="page-width py-10">
      <div className="flex flex-wrap items-center justify-between gap-x-10 gap-y-5 rounded-md bg-primary px-6 py-7 text-primary-content sm:px-9">
        <div className="min-w-0 max-w-3xl">
          <h2 className="font-semibold text-xl">{t('sellTitle')}</h2>
          <p className="mt-2 text-[#e3edff] text-sm leading-6">{t('sellText', figures)}</p>
        </div>
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/join" size="lg" className="border-white bg-white text-primary hover:bg-[#eef4ff]">
            {t('join')}
          </LinkButton>
          <LinkButton
            href="/rules/onboarding"
            size="lg"
            className="border-white/50 bg-transparent text-white hover:border-white hover:text-white"
          >
            {t('joinRules')}
          </LinkButton>
        </div>
      </div>
    </div>
  );
}
