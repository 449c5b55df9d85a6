import { getTranslations } from 'next-intl/server';
import { DocumentList, type ListedDocument } from '@/components/documents/document-list';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { EmptyState } from '@/components/ui/empty-state';
import { RuleLinks } from '@/components/ui/rule-link';
import type { Derivation } from '@/lib/kernel/clock';

type PapersProps = { papers: readonly (ListedDocument & { expiry: Derivation | null })[]; now: Date };

/** The papers in force, the licence with what is left of it. ACC-01, ONB-04, ONB-21. */
export async function PapersCard({ papers, now }: PapersProps) {
  const t = await getTranslations('joining.account');
  const expiry = papers.find(({ kind }) => kind === 'LICENCE')?.expiry;
  return (
    <Card
      id="papers"
      title={t('papers')}
      description={t('papersDetail')}
      actions={expiry ? <Countdown derivation={expiry} now={now} /> : <RuleLinks ids={['ONB-04', 'ONB-21']} />}
    >
      {papers.length > 0 ? <DocumentList documents={papers} /> : <EmptyState compact title={t('noPapers')} />}
    </Card>
  );
}
