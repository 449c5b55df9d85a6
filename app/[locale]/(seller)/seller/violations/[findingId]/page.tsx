import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DecisionCard } from '@/components/receipts/decision-card';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { RuleLinks } from '@/components/ui/rule-link';
import { Timeline } from '@/components/ui/timeline';
import { type PolicyPack, policyAt, rulebook, ruleValues, violationRow } from '@/lib/policy';
import { findReceipt } from '@/lib/receipts';
import { type FindingDetail, loadFinding } from '@/lib/violations';
import { vendorContext } from '@/lib/web/vendor-context';
import { orNotFound } from '../../or-not-found';
import { SanctionsCard } from './sanctions-card';

type Props = { params: Promise<{ findingId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller-money.violation');
  return { title: t('pageTitle') };
}

/** One finding: the row of the annex, the facts, what follows until when, and the decision with its arithmetic. V-01…24, VIO-02. */
export default async function FindingPage({ params }: Props) {
  const { findingId } = await params;
  const { db, actor, now } = await vendorContext('account:view', `/seller/violations/${findingId}`);
  const { accountId, vendorId } = actor;
  const finding = await loadFinding(db, findingId, { vendorId }).catch(orNotFound);
  const [t, list, words, shell, receipt] = await Promise.all([
    getTranslations('seller-money.violation'),
    getTranslations('seller-money.violations'),
    getTranslations('violations'),
    getTranslations('shell'),
    findReceipt(db, finding.receiptId, { accountId, vendorId, isStaff: false }),
  ]);
  const policy = policyAt(finding.occurredAt);
  return (
    <>
      <PageHeader
        title={`${finding.rowId} ${words(`rows.${finding.rowId}`)}`}
        badge={<Badge tone="danger">{words(`levels.${violationRow(policy, finding.rowId).level}`)}</Badge>}
        description={t('number', { number: finding.number })}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: list('title'), href: '/seller/violations' },
          { label: finding.number },
        ]}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 gap-4">
          <SanctionsCard sanctions={finding.sanctions} now={now} />
          <FactsCard finding={finding} policy={policy} />
          {receipt && (
            <div className="min-w-0">
              <DecisionCard decision={receipt} at={receipt.decidedAt} />
              <p className="mt-2 text-13">
                <Link href={`/receipts/${receipt.id}`} className="text-primary hover:underline">
                  {t('receipt')}
                </Link>
              </p>
            </div>
          )}
        </div>
        <History finding={finding} />
      </div>
    </>
  );
}

async function FactsCard({ finding, policy }: { finding: FindingDetail; policy: PolicyPack }) {
  const [t, fields] = await Promise.all([
    getTranslations('seller-money.violation'),
    getTranslations('violations.fields'),
  ]);
  return (
    <Card title={t('finding')}>
      <DescriptionList
        items={[
          { term: fields('row'), description: <RowWords rowId={finding.rowId} policy={policy} />, wide: true },
          {
            term: fields('facts'),
            description: <span className="whitespace-pre-line">{finding.facts}</span>,
            wide: true,
          },
          { term: fields('occurredOn'), description: <DateTime at={finding.occurredAt} precision="day" /> },
          { term: fields('decidedAt'), description: <DateTime at={finding.decidedAt} precision="second" /> },
        ]}
      />
      <p className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-1 border-line border-t pt-3 text-muted text-xs">
        {t('byTheDay')} <RuleLinks ids={[finding.rowId, 'VIO-01', 'GEN-14']} />
      </p>
    </Card>
  );
}

// The row as the rulebook words it, with the figures of the day on which it happened. GEN-14.
async function RowWords({ rowId, policy }: { rowId: string; policy: PolicyPack }) {
  const [t, tm] = await Promise.all([getTranslations('rulebook'), getTranslations('market.rules')]);
  const rule = rulebook.find(({ id }) => id === rowId);
  if (!rule) return rowId;
  const values = ruleValues(rule, policy, (keys) => keys.map((key) => t(`terms.${key}`)).join(tm('separator')));
  return t(`rules.${rowId}.text`, values);
}

async function History({ finding }: { finding: FindingDetail }) {
  const [t, words] = await Promise.all([getTranslations('seller-money.violation'), getTranslations('violations')]);
  const lifted = finding.sanctions.flatMap(({ id, kind, liftedAt }) =>
    liftedAt === null
      ? []
      : [
          {
            key: id,
            at: liftedAt,
            title: t('lifted', { sanction: words(`sanctions.${kind}`) }),
            tone: 'success' as const,
          },
        ],
  );
  return (
    <Card title={t('history')}>
      <Timeline
        entries={[...lifted, { key: 'decided', at: finding.decidedAt, title: t('decided'), tone: 'danger' as const }]}
      />
    </Card>
  );
}
