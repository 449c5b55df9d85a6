import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type FlowFigures, MoneyFlow } from '@/components/market/money-flow';
import { Section } from '@/components/market/section';
import { Icon, type IconName } from '@/components/ui/icon';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { RuleLinks } from '@/components/ui/rule-link';
import { prisma } from '@/lib/db';
import { type Fen, formatRateBps, formatYuanSigned, parseYuan, splitByRate } from '@/lib/kernel/money';
import { marketNow } from '@/lib/market-clock';
import { type PolicyPack, policyAt, reviewPeriodFor } from '@/lib/policy';
import { showsTags } from '@/lib/web/page-tags';
import { pageMetadata } from '../../page-metadata';

export const dynamic = 'force-static';
export const revalidate = false;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('market.flow');
  return pageMetadata({ path: '/about/how-money-flows', title: t('title'), description: t('description') });
}

/** The way of the money, drawn and then told with one order as the example. ORD-07, RFD-05, SET-02, SET-07, DEC-09. */
export default async function MoneyFlowPage() {
  await showsTags('rules', 'day');
  const t = await getTranslations('market.flow');
  const policy = policyAt(await marketNow(prisma()));
  const figures: FlowFigures = {
    rate: formatRateBps(policy.commission.rateBps),
    arrival: policy.withdrawal.arrivalWorkingDays,
  };
  const total = parseYuan('2000');
  return (
    <>
      <div className="page-width pt-6">
        <PageHeader title={t('title')} description={t('description')} />
        <div className="rounded-md border border-line px-5 py-6 sm:px-8 sm:py-9">
          <div className="max-md:hidden">
            <MoneyFlow figures={figures} shape="wide" />
          </div>
          <div className="mx-auto max-w-sm md:hidden">
            <MoneyFlow figures={figures} shape="compact" />
          </div>
        </div>
      </div>
      <Section
        title={t('example', { total: formatYuanSigned(total).replace(/\.00$/, '') })}
        lead={t('exampleLead')}
        className="pt-9"
      >
        <Story policy={policy} figures={figures} total={total} />
      </Section>
      <Section title={t('promises')} className="py-9">
        <ul className="grid gap-4 md:grid-cols-3">
          <Promised icon="scale">{t('double')}</Promised>
          <Promised icon="lock">{t('append')}</Promised>
          <Promised icon="shield-check">{t('once')}</Promised>
        </ul>
      </Section>
    </>
  );
}

async function Story({ policy, figures, total }: { policy: PolicyPack; figures: FlowFigures; total: Fen }) {
  const t = await getTranslations('market.flow');
  const review = reviewPeriodFor(policy, 'SAAS');
  const days = review.kind === 'DAYS' ? review.days : 0;
  const [from, to] = figures.arrival;
  const { share, remainder } = splitByRate(total, policy.commission.rateBps);
  return (
    <ol className="grid gap-px overflow-hidden rounded-md border border-line bg-line">
      <Step
        number={1}
        title={t('steps.pay.title')}
        text={t('steps.pay.text')}
        ruleIds={['WAL-04', 'ORD-07']}
        transfers={[{ from: t('wallet'), to: t('escrow'), amount: total }]}
      />
      <Step
        number={2}
        title={t('steps.review.title')}
        text={t('steps.review.text', { days })}
        ruleIds={['RFD-05', 'RFD-30', 'DEC-01', 'DEC-10']}
        transfers={[{ from: t('escrow'), to: t('wallet'), amount: total, maybe: true }]}
      />
      <Step
        number={3}
        title={t('steps.settle.title')}
        text={t('steps.settle.text', { next: days + 1, rate: figures.rate })}
        ruleIds={['DEC-22', 'SET-02', 'DEC-09']}
        transfers={[
          { from: t('escrow'), to: t('commission'), amount: share },
          { from: t('escrow'), to: t('payable'), amount: remainder },
        ]}
      />
      <Step
        number={4}
        title={t('steps.withdraw.title')}
        text={t('steps.withdraw.text', { from, to })}
        ruleIds={['SET-05', 'DEP-03', 'SET-07']}
        transfers={[{ from: t('payable'), to: t('bank'), amount: remainder }]}
      />
    </ol>
  );
}

interface Transfer {
  from: string;
  to: string;
  amount: Fen;
  /** Only if the buyer asks for it. */
  maybe?: boolean;
}

async function Step({ number, title, text, ruleIds, transfers }: StepProps) {
  const t = await getTranslations('market.flow');
  return (
    <li className="grid gap-x-10 gap-y-3 bg-base-100 px-4 py-5 sm:px-6 md:grid-cols-[minmax(0,1fr)_23rem]">
      <div className="flex min-w-0 gap-4">
        <span className="grid size-7 shrink-0 place-items-center rounded-full bg-tint font-semibold text-13 text-primary">
          {number}
        </span>
        <div className="min-w-0">
          <h3 className="font-semibold text-[15px] leading-7">{title}</h3>
          <p className="mt-0.5 mb-2.5 text-13 text-secondary leading-5.5">{text}</p>
          <RuleLinks ids={ruleIds} />
        </div>
      </div>
      <ul className="grid content-start gap-1.5 text-13 max-md:pl-11">
        {transfers.map((transfer) => (
          <li
            key={transfer.to}
            className={`flex flex-wrap items-baseline justify-between gap-x-3 rounded-box px-3 py-2 ${transfer.maybe ? 'border border-line-strong border-dashed text-muted' : 'bg-ground'}`}
          >
            <span className="inline-flex items-center gap-1.5">
              {transfer.from}
              <Icon name="arrow-right" size={13} label={t('to')} className="text-primary" />
              {transfer.to}
            </span>
            <span className="tabular-nums">
              {transfer.maybe && <span className="mr-1.5 text-xs">{t('refund')}</span>}
              <Money amount={transfer.amount} className="font-medium" />
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Promised({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <li className="flex gap-3 rounded-md bg-ground p-4 text-13 leading-5.5">
      <Icon name={icon} size={20} className="text-primary" />
      <span>{children}</span>
    </li>
  );
}

type StepProps = {
  number: number;
  title: string;
  text: string;
  ruleIds: readonly string[];
  transfers: readonly Transfer[];
};
