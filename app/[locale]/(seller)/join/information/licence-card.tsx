import { getTranslations } from 'next-intl/server';
import { LicencePicture } from '@/components/onboarding/licence-picture';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { FileInput } from '@/components/ui/inputs';
import { RuleLinks } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { PolicyPack } from '@/lib/policy';
import { attachLicenceAction } from './actions';

/** The stamped licence, kept as soon as it is uploaded, so that nothing else on the page can lose it. ONB-04, ONB-15. */
export async function LicenceCard({ link, admission }: { link: string | null; admission: PolicyPack['admission'] }) {
  const [t, files] = await Promise.all([getTranslations('joining.licence'), getTranslations('files.purposes')]);
  const megabytes = admission.licenceMaxBytes / 1024 / 1024;
  const formats = admission.licenceFormats.join(' / ').toUpperCase();
  return (
    <Card
      id="licence"
      title={
        <span className="inline-flex items-center gap-2">
          {files('LICENCE')}
          <Badge tone={link ? 'success' : 'warning'}>{t(link ? 'uploaded' : 'missing')}</Badge>
        </span>
      }
      actions={<RuleLinks ids={['ONB-04', 'ONB-15']} />}
      className="scroll-mt-16"
    >
      <div className="flex flex-wrap items-start gap-5 pt-1">
        {link && <LicencePicture link={link} />}
        <div className="min-w-0 max-w-md flex-1 basis-64">
          {/* The upload is a form of its own: with JavaScript the other keeps what was typed, without it the page is new. */}
          <noscript>
            <Alert tone="warning" className="mb-3">
              {t('firstWithoutScript')}
            </Alert>
          </noscript>
          <ActionForm action={attachLicenceAction}>
            <Field
              name="licence"
              label={t(link ? 'replace' : 'choose')}
              hint={t('hint', { formats, megabytes })}
              required
            >
              <FileInput accept={admission.licenceFormats.map((format) => `.${format}`).join(',')} />
            </Field>
            <div>
              <SubmitButton tone={link ? 'plain' : 'primary'}>{t(link ? 'uploadAnother' : 'upload')}</SubmitButton>
            </div>
          </ActionForm>
        </div>
      </div>
    </Card>
  );
}
