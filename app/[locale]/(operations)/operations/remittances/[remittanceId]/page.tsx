import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { RuleLinks } from '@/components/ui/rule-link';
import { listOpenLines, loadRemittance, type RemittanceView } from '@/lib/deposits';
import { privateFileLink } from '@/lib/files';
import { loadVendor } from '@/lib/vendors';
import { operatorContext } from '@/lib/web/contexts';
import { orMissing } from '../../or-missing';
import { VerdictCards } from './verdict-cards';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-deposits.remittances');
  return { title: t('one') };
}

type PageProps = { params: Promise<{ remittanceId: string }>; searchParams: Promise<ListQuery> };

/** One claimed transfer beside its proof, and the lines of the bank's statement that may pay it. DEP-13, C-20. */
export default async function RemittancePage({ params, searchParams }: PageProps) {
  const { remittanceId } = await params;
  const { db, actor, now } = await operatorContext('FINANCE', `/operations/remittances/${remittanceId}`);
  const remittance = await orMissing(loadRemittance(db, remittanceId));
  const [t, shell, words, query, vendor, lines] = await Promise.all([
    getTranslations('operations-deposits.remittances'),
    getTranslations('shell'),
    getTranslations('deposits'),
    searchParams,
    loadVendor(db, remittance.vendorId),
    listOpenLines(db, remittance.amount),
  ]);
  const { number, status, proofFileId } = remittance;
  const proof = privateFileLink(proofFileId, actor.accountId, now);
  const isDecided = oneOf(query, 'done') !== undefined && status !== 'CLAIMED';
  return (
    <>
      <PageHeader
        title={number}
        description={`${vendor.storeName} · ${vendor.companyName}`}
        crumbs={[
          { label: shell('faces.operations'), href: '/operations' },
          { label: t('title'), href: '/operations/remittances' },
          { label: number },
        ]}
      />
      <div className="grid gap-4">
        {isDecided && (
          <div role="status">
            <Alert tone={status === 'MATCHED' ? 'success' : 'info'} title={words(`remittanceStatus.${status}`)} />
          </div>
        )}
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Facts remittance={remittance} companyName={vendor.companyName} />
          <Card title={words('fields.proof')}>
            <a href={proof} target="_blank" rel="noreferrer">
              {/* biome-ignore lint/performance/noImgElement: a private file of one viewer, never to be cached or resized */}
              <img src={proof} alt={words('fields.proof')} className="max-h-96 rounded-box border border-line" />
            </a>
          </Card>
        </div>
        {status === 'CLAIMED' && (
          <VerdictCards remittanceId={remittanceId} lines={lines} companyName={vendor.companyName} />
        )}
      </div>
    </>
  );
}

async function Facts({ remittance, companyName }: { remittance: RemittanceView; companyName: string }) {
  const [t, words] = await Promise.all([
    getTranslations('operations-deposits.remittances'),
    getTranslations('deposits'),
  ]);
  const { vendorId, line, exceptionReason, refusal } = remittance;
  return (
    <Card title={t('facts')} actions={<RuleLinks ids={['DEP-11', 'DEP-13', 'C-20']} />}>
      <DescriptionList
        columns={1}
        items={[
          { term: t('status'), description: words(`remittanceStatus.${remittance.status}`) },
          { term: t('amount'), description: <Money amount={remittance.amount} className="font-medium" /> },
          { term: t('company'), description: <Link href={`/operations/deposits/${vendorId}`}>{companyName}</Link> },
          { term: words('fields.remitterName'), description: remittance.remitterName },
          { term: words('fields.channel'), description: words(`channels.${remittance.channel}`) },
          { term: words('fields.remittedOn'), description: remittance.remittedOn },
          { term: t('claimedAt'), description: <DateTime at={remittance.claimedAt} /> },
          {
            term: t('receiptTo'),
            description: `${remittance.recipient} ${remittance.recipientPhone} ${remittance.recipientAddress}`,
          },
          ...(line
            ? [
                {
                  term: t('line'),
                  description: t('lineText', { id: line.id, payer: line.payerName, tail: line.payerTail }),
                },
              ]
            : []),
          ...(exceptionReason ? [{ term: t('exceptionReason'), description: exceptionReason }] : []),
          ...(refusal ? [{ term: t('refusal'), description: refusal }] : []),
        ]}
      />
    </Card>
  );
}
