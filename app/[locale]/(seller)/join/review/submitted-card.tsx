import { getTranslations } from 'next-intl/server';
import { LicencePicture } from '@/components/onboarding/licence-picture';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import type { Underway } from '../joining-context';

type SubmittedProps = { application: Underway['application']; licenceLink: string | null };

/** The data as they were handed in. ONB-15. */
export async function SubmittedCard({ application, licenceLink }: SubmittedProps) {
  const [t, fields, files] = await Promise.all([
    getTranslations('joining'),
    getTranslations('onboarding.fields'),
    getTranslations('files.purposes'),
  ]);
  const { serviceDays, serviceFrom, serviceTo, submittedAt } = application;
  return (
    <Card
      title={t('review.submitted')}
      description={
        submittedAt &&
        t.rich('review.submittedAt', { at: () => <DateTime key="at" at={submittedAt} precision="second" /> })
      }
    >
      <DescriptionList
        columns={1}
        items={[
          { term: fields('companyName'), description: application.companyName },
          {
            term: fields('creditCode'),
            description: <span className="font-mono">{application.creditCode}</span>,
          },
          { term: fields('legalRepresentative'), description: application.legalRepresentative },
          { term: fields('storeName'), description: application.storeName },
          {
            term: t('contact.title'),
            description: `${application.contactName} · ${application.contactPhone} · ${application.contactEmail}`,
          },
          { term: fields('contactAddress'), description: application.contactAddress },
          { term: fields('contactQq'), description: application.contactQq },
          {
            term: t('hours.title'),
            description:
              serviceDays !== null && `${t('hours.days', { count: serviceDays })} ${serviceFrom}–${serviceTo}`,
          },
          { term: files('LICENCE'), description: licenceLink && <LicencePicture link={licenceLink} /> },
        ]}
      />
    </Card>
  );
}
