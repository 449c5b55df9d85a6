import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { DateTime } from '@/components/ui/date-time';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { DocumentKind } from '@/lib/documents/schema';
import { type DocumentStatus, documentSteps } from '@/lib/documents/status';
import { can } from '@/lib/kernel/transitions';
import type { FormAction } from '@/lib/web/form-state';
import { DocumentStatusMark } from './document-status';

interface Paper {
  id: string;
  kind: DocumentKind;
  status: DocumentStatus;
  reason: string | null;
  expiresOn: string | null;
  uploadedAt: Date;
}

type JudgedProps = {
  document: Paper;
  /** Opens for whoever looks only, for five minutes; each view is in the audit. */
  link: string;
  /** How staff decide on it; null where they may not now. */
  judge: FormAction | null;
};

/** A paper as staff compare it with the data: whole, with what to look at, and their word on it. ONB-04, ONB-22. */
export async function JudgedDocument({ document, link, judge }: JudgedProps) {
  const [t, names, documents, licence] = await Promise.all([
    getTranslations('operations-business.onboarding'),
    getTranslations('files.purposes'),
    getTranslations('documents'),
    getTranslations('joining.licence'),
  ]);
  const { kind, status, reason, expiresOn, uploadedAt } = document;
  return (
    <section className="grid gap-2 border-line border-t py-4 first:border-t-0 first:pt-1 last:pb-1">
      <h3 className="flex flex-wrap items-center gap-2 font-medium text-13">
        {names(kind)}
        <DocumentStatusMark status={status} />
        <a href={link} target="_blank" rel="noreferrer" className="ml-auto font-normal text-primary hover:underline">
          {t('paperOpen')}
        </a>
      </h3>
      <a href={link} target="_blank" rel="noreferrer" className="block">
        {/* biome-ignore lint/performance/noImgElement: the optimiser must never see, let alone keep, a private file */}
        <img
          src={link}
          alt={t('paperAlt', { paper: names(kind) })}
          className="max-h-96 w-full rounded-box border border-line bg-ground object-contain"
        />
      </a>
      <p className="flex flex-wrap gap-x-3 text-muted text-xs">
        <span>{expiresOn ? documents('goodUntil', { day: expiresOn }) : documents('noEnd')}</span>
        <span>{t.rich('uploadedAt', { at: () => <DateTime key="at" at={uploadedAt} /> })}</span>
      </p>
      <p className="text-13 text-secondary">{t(`look.${kind}`)}</p>
      {status === 'REJECTED' && <p className="text-13 text-error">{licence('rejected', { reason: reason ?? '' })}</p>}
      {judge && <Judging document={document} judge={judge} />}
    </section>
  );
}

async function Judging({ document: { id, status }, judge }: { document: Paper; judge: FormAction }) {
  const t = await getTranslations('operations-business.onboarding');
  return (
    <div className="flex flex-wrap items-start gap-2">
      {can(documentSteps.accept, status) && (
        <ActionForm action={judge} layout="inline">
          <input type="hidden" name="documentId" value={id} />
          <input type="hidden" name="verdict" value="accept" />
          <SubmitButton tone="primary" size="sm">
            {t('accept')}
          </SubmitButton>
        </ActionForm>
      )}
      {can(documentSteps.reject, status) && (
        <details className="min-w-0 flex-1 basis-64">
          <summary className="w-fit py-1 text-13 text-error">{t('reject')}</summary>
          <ActionForm action={judge} className="pt-2">
            <input type="hidden" name="documentId" value={id} />
            <input type="hidden" name="verdict" value="reject" />
            <Field name="reason" label={t('rejectReason')} required>
              <Textarea rows={2} maxLength={300} />
            </Field>
            <div>
              <SubmitButton tone="danger-plain" size="sm">
                {t('reject')}
              </SubmitButton>
            </div>
          </ActionForm>
        </details>
      )}
    </div>
  );
}
