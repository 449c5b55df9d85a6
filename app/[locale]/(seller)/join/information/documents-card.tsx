import { getTranslations } from 'next-intl/server';
import { DocumentPicture } from '@/components/documents/document-picture';
import { DocumentStatusMark } from '@/components/documents/document-status';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { FileInput, Input } from '@/components/ui/inputs';
import { RuleLinks } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { DocumentView } from '@/lib/documents';
import { type DocumentKind, documentFields, documentKinds, mayExpire } from '@/lib/documents/schema';
import type { PolicyPack } from '@/lib/policy';
import { attachBankProofAction, attachLicenceAction, attachRepresentativeIdAction } from './actions';

const actionOf = {
  LICENCE: attachLicenceAction,
  LEGAL_REPRESENTATIVE_ID: attachRepresentativeIdAction,
  BANK_PROOF: attachBankProofAction,
} as const;

type Linked = DocumentView & { link: string };
type CardProps = { documents: readonly Linked[]; admission: PolicyPack['admission'] };

/** The papers asked for, each kept as soon as it is uploaded, so that nothing else on the page can lose it. ONB-04, ONB-05, ONB-15. */
export async function DocumentsCard({ documents, admission }: CardProps) {
  const t = await getTranslations('joining');
  return (
    <Card
      id="papers"
      title={t('information.papers')}
      description={t('information.papersDetail')}
      actions={<RuleLinks ids={['ONB-04', 'ONB-05', 'ONB-15']} />}
      className="scroll-mt-16"
    >
      {/* The uploads are forms of their own: with JavaScript the other keeps what was typed, without it the page is new. */}
      <noscript>
        <Alert tone="warning" className="mb-3">
          {t('licence.firstWithoutScript')}
        </Alert>
      </noscript>
      <ul className="divide-y divide-line">
        {documentKinds.map((kind) => (
          <Paper
            key={kind}
            kind={kind}
            document={documents.find((paper) => paper.kind === kind)}
            admission={admission}
          />
        ))}
      </ul>
    </Card>
  );
}

type PaperProps = { kind: DocumentKind; document: Linked | undefined; admission: PolicyPack['admission'] };

async function Paper({ kind, document, admission }: PaperProps) {
  const [t, names, documents] = await Promise.all([
    getTranslations('joining.licence'),
    getTranslations('files.purposes'),
    getTranslations('documents'),
  ]);
  const formats = admission.licenceFormats.join(' / ').toUpperCase();
  const isPlain = kind === 'LICENCE' && !admission.licenceMustBeStamped;
  return (
    <li className="flex flex-wrap items-start gap-x-5 gap-y-3 py-4 first:pt-1 last:pb-1">
      {document && <DocumentPicture link={document.link} alt={t('alt', { paper: names(kind) })} open={t('open')} />}
      <div className="grid min-w-0 max-w-lg flex-1 basis-72 gap-2">
        <h3 className="flex flex-wrap items-center gap-2 font-medium text-13">
          {names(kind)}
          <DocumentStatusMark status={document?.status ?? 'MISSING'} />
        </h3>
        {document?.status === 'REJECTED' && (
          <Alert tone="danger">{t('rejected', { reason: document.reason ?? '' })}</Alert>
        )}
        <p className="text-muted text-xs">{documents(`asked.${isPlain ? 'LICENCE_PLAIN' : kind}`)}</p>
        <ActionForm action={actionOf[kind]}>
          <Field
            name={documentFields[kind]}
            label={t(document ? 'replace' : 'choose')}
            hint={t('hint', { formats, megabytes: admission.licenceMaxBytes / 1024 / 1024 })}
            required
          >
            <FileInput accept={admission.licenceFormats.map((format) => `.${format}`).join(',')} />
          </Field>
          {mayExpire[kind] && (
            <Field name="expiresOn" label={documents('fields.expiresOn')} hint={t('expiryHint')} optional>
              <Input type="date" defaultValue={document?.expiresOn ?? ''} className="max-w-48" />
            </Field>
          )}
          <div>
            <SubmitButton tone={document ? 'plain' : 'primary'}>
              {t(document ? 'uploadAnother' : 'upload')}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </li>
  );
}
