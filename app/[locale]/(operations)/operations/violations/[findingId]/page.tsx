import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DecisionCard } from '@/components/receipts/decision-card';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { RuleLink } from '@/components/ui/rule-link';
import { findAccountNames } from '@/lib/auth';
import { findReceipt } from '@/lib/receipts';
import { type FindingDetail, loadFinding } from '@/lib/violations';
import { operatorContext } from '@/lib/web/contexts';
import { orMissing } from '../../or-missing';
import { SanctionsCard } from './sanctions-card';

interface Props {
  params: Promise<{ findingId: string }>;
  searchParams: Promise<ListQuery>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.violations');
  return { title: t('findingTitle') };
}

/** One finding: whom it concerns, what happened, what followed, and the decision with its arithmetic. VIO-01, VIO-02. */
export default async function FindingPage({ params, searchParams }: Props) {
  const [{ findingId }, query] = await Promise.all([params, searchParams]);
  const { db, now, actor } = await operatorContext('CONDUCT', `/operations/violations/${findingId}`);
  const finding = await orMissing(loadFinding(db, findingId, {}));
  const [t, shell, receipt, people] = await Promise.all([
    getTranslations('operations-business.violations'),
    getTranslations('shell'),
    findReceipt(db, finding.receiptId, { accountId: actor.accountId, isStaff: true }),
    findAccountNames(db, [finding.decidedById]),
  ]);
  return (
    <>
      <PageHeader
        title={finding.number}
        crumbs={[
          { label: shell('faces.operations'), href: '/operations' },
          { label: t('title'), href: '/operations/violations' },
          { label: finding.number },
        ]}
        badge={
          <Badge tone={finding.sanctions.some(({ liftedAt }) => liftedAt === null) ? 'danger' : 'neutral'}>
            {t(finding.sanctions.some(({ liftedAt }) => liftedAt === null) ? 'inForce' : 'over')}
          </Badge>
        }
        actions={
          <LinkButton href={`/receipts/${finding.receiptId}`} icon="receipt">
            {t('receipt')}
          </LinkButton>
        }
      />
      <div className="grid gap-4">
        {oneOf(query, 'done') === 'recorded' && (
          <div role="status">
            <Alert tone="success" title={t('recorded')}>
              {t('recordedDetail')}
            </Alert>
          </div>
        )}
        <Facts finding={finding} decidedBy={people.get(finding.decidedById)?.name ?? finding.decidedById} />
        <SanctionsCard sanctions={finding.sanctions} now={now} />
        {receipt && <DecisionCard decision={receipt} at={receipt.decidedAt} />}
      </div>
    </>
  );
}

async function Facts({ finding, decidedBy }: { finding: FindingDetail; decidedBy: string }) {
  const [t, words] = await Promise.all([
    getTranslations('operations-business.violations'),
    getTranslations('violations'),
  ]);
  const { vendorId, companyName, rowId, occurredAt, decidedAt, facts } = finding;
  return (
    <Card title={t('facts')}>
      <DescriptionList
        items={[
          {
            term: words('fields.vendor'),
            description: (
              <Link href={`/operations/vendors/${vendorId}`} className="text-primary hover:underline">
                {companyName}
              </Link>
            ),
          },
          {
            term: words('fields.row'),
            description: (
              <span className="inline-flex flex-wrap items-center gap-1.5">
                <RuleLink id={rowId} /> {words.has(`rows.${rowId}`) && words(`rows.${rowId}`)}
              </span>
            ),
          },
          { term: words('fields.occurredOn'), description: <DateTime at={occurredAt} precision="day" /> },
          { term: words('fields.decidedAt'), description: <DateTime at={decidedAt} precision="second" /> },
          { term: t('decidedBy'), description: decidedBy },
          {
            term: words('fields.facts'),
            description: <span className="whitespace-pre-wrap">{facts}</span>,
            wide: true,
          },
        ]}
      />
    </Card>
  );
}
