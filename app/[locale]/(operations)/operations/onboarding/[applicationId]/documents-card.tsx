import { getTranslations } from 'next-intl/server';
import { JudgedDocument } from '@/components/documents/judged-document';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import type { DocumentView } from '@/lib/documents';
import { documentKinds } from '@/lib/documents/schema';
import { judgeApplicationDocumentAction } from './actions';

type DocumentsProps = { documents: readonly (DocumentView & { link: string })[]; mayJudge: boolean };

/** The papers beside the data, each accepted or rejected with a reason. ONB-04, ONB-05, ONB-22. */
export async function DocumentsCard({ documents, mayJudge }: DocumentsProps) {
  const [t, names] = await Promise.all([
    getTranslations('operations-business.onboarding'),
    getTranslations('files.purposes'),
  ]);
  return (
    <Card title={t('papers')} description={t('papersDetail')}>
      {documentKinds.map((kind) => {
        const document = documents.find((paper) => paper.kind === kind);
        if (!document)
          return <Alert key={kind} tone="warning" title={`${names(kind)} · ${t('paperMissing')}`} className="my-3" />;
        const judge = mayJudge ? judgeApplicationDocumentAction : null;
        return <JudgedDocument key={kind} document={document} link={document.link} judge={judge} />;
      })}
    </Card>
  );
}
