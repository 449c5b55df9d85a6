import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { FileLink } from '@/components/ui/file-link';
import { Link } from '@/components/ui/link';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { RuleLinks } from '@/components/ui/rule-link';
import { Stats } from '@/components/ui/stat';
import { type CertificationView, certificationOf, listCertifications } from '@/lib/certification';
import { type DeadlineView, findDeadline } from '@/lib/deadlines';
import { formatYuanSigned } from '@/lib/kernel/money';
import { type PolicyPack, policyAt } from '@/lib/policy';
import { walletBalance } from '@/lib/wallet';
import { vendorContext } from '@/lib/web/vendor-context';
import { payCertificationFeeAction } from './actions';
import { CertificationHistory, type PaidYear } from './history';
import { PayFee } from './pay-fee';
import { CertificationBadge } from './state-badge';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('joining.certification');
  return { title: t('title') };
}

const path = '/seller/certification';

/** The yearly certification: how it stands, paying or prolonging it, and every year paid for. FEE-01…05, FEE-07, DEC-15. */
export default async function CertificationPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor, now } = await vendorContext('money:view', path);
  const [t, shell, query, certification, years, balance, lapse] = await Promise.all([
    getTranslations('joining.certification'),
    getTranslations('shell'),
    searchParams,
    certificationOf(db, actor.vendorId, now),
    listCertifications(db, actor.vendorId),
    walletBalance(db, actor.ownerAccountId),
    findDeadline(db, 'certification-lapse', actor.vendorId),
  ]);
  const { required } = policyAt(now).certification;
  const paid = years.find(({ id }) => id === oneOf(query, 'paid'));
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.seller'), href: '/seller' }, { label: t('title') }]}
        badge={<CertificationBadge state={certification.state} />}
      />
      <div className="grid gap-4">
        {paid && <Paid year={paid} />}
        <Standing certification={certification} lapse={lapse} now={now} />
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
          {!required && <Alert title={t('notAsked')}>{t('notAskedDetail')}</Alert>}
          {required && (
            <Card
              id="pay"
              title={t(certification.state === 'VALID' ? 'renewTitle' : 'payTitle')}
              className="scroll-mt-16"
            >
              <div className="pt-1">
                <PayFee
                  action={payCertificationFeeAction}
                  path={path}
                  actor={actor}
                  certification={certification}
                  balance={balance}
                  policy={policyAt(now)}
                  now={now}
                />
              </div>
            </Card>
          )}
          {required && <Rules policy={policyAt(now)} />}
        </div>
        <CertificationHistory years={years} now={now} />
      </div>
    </>
  );
}

async function Paid({ year }: { year: PaidYear }) {
  const [t, papers] = await Promise.all([getTranslations('joining'), getTranslations('papers')]);
  return (
    <div role="status">
      <Alert
        tone="success"
        title={t('certification.paidTitle', { amount: formatYuanSigned(year.amount) })}
        actions={
          <>
            <FileLink href={`/seller/certification/${year.id}/receipt.pdf`}>{papers('fee.pdf')}</FileLink>
            <Link href={`/receipts/${year.receiptId}`} className="text-primary hover:underline">
              {t('receipt')}
            </Link>
          </>
        }
      >
        {t.rich('certification.paidDetail', { until: () => <DateTime key="until" at={year.validUntil} /> })}
      </Alert>
    </div>
  );
}

type StandingProps = { certification: CertificationView; lapse: DeadlineView | null; now: Date };

async function Standing({ certification, lapse, now }: StandingProps) {
  const [t, words] = await Promise.all([getTranslations('joining.certification'), getTranslations('certification')]);
  const { state, validUntil, paidAt, fee } = certification;
  return (
    <Stats
      label={t('title')}
      tiles={[
        {
          key: 'state',
          label: t('state'),
          value: words(`status.${state}`),
          note: t(`stateNote.${state}`),
        },
        {
          key: 'until',
          label: t(state === 'LAPSED' ? 'lapsedAt' : 'validUntil'),
          value: validUntil ? <DateTime at={validUntil} precision="day" /> : '—',
          note:
            lapse && state === 'VALID' ? (
              <Countdown derivation={lapse.derivation} now={now} />
            ) : (
              validUntil && <DateTime at={validUntil} precision="second" />
            ),
        },
        {
          key: 'paid',
          label: t('lastPaid'),
          value: paidAt ? <DateTime at={paidAt} precision="day" /> : '—',
          note: paidAt ? undefined : t('neverPaid'),
        },
        { key: 'fee', label: t('fee'), value: formatYuanSigned(fee), note: t('perYear') },
      ]}
    />
  );
}

const rules = [
  { key: 'use', ids: ['FEE-01', 'ONB-22'] },
  { key: 'never', ids: ['FEE-04'] },
  { key: 'year', ids: ['FEE-05'] },
  { key: 'lapse', ids: ['DEC-15'] },
  { key: 'invoice', ids: ['FEE-07'] },
] as const;

/** What the fee is for and what follows when it lapses, in short. FEE-01, FEE-04, FEE-05, FEE-07, DEC-15. */
async function Rules({ policy }: { policy: PolicyPack }) {
  const [t, format] = await Promise.all([getTranslations('joining.certification'), getFormatter()]);
  const figures = {
    day: policy.invoice.platformChargesFromDayOfNextMonth,
    reminders: format.list(policy.certification.reminderDays.map(String)),
  };
  return (
    <Card title={t('rulesTitle')}>
      <ul className="grid gap-3 text-13 text-secondary">
        {rules.map(({ key, ids }) => (
          <li key={key}>
            {t(`rules.${key}`, figures)} <RuleLinks ids={ids} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
