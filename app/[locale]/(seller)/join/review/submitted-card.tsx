import { getTranslations } from 'next-intl/server';
import { DocumentList, type ListedDocument } from '@/components/documents/document-list';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Money } from '@/components/ui/money';
import { fen } from '@/lib/kernel/money';
import type { Underway } from '../joining-context';

type SubmittedProps = { application: Underway['application']; documents: readonly ListedDocument[] };

/** The data as they were handed in. ONB-15. */
export async function SubmittedCard({ application, documents }: SubmittedProps) {
  const [t, fields, types] = await Promise.all([
    getTranslations('joining'),
    getTranslations('onboarding.fields'),
    getTranslations('onboarding.companyTypes'),
  ]);
  const { organisationCode, companyType, mainBusiness, inTradeSince, registeredCapital } = application;
  // Only the rules of 2018 asked for these.
  const asked = [
    { term: fields('organisationCode'), description: organisationCode },
    { term: fields('companyType'), description: companyType && types.has(companyType) && types(companyType) },
    { term: fields('mainBusiness'), description: mainBusiness },
    { term: fields('inTradeSince'), description: inTradeSince },
    {
      term: fields('registeredCapital'),
      description: registeredCapital !== null && <Money amount={fen(registeredCapital)} />,
    },
  ].filter(({ description }) => description);
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
          ...asked,
          { term: t('information.papers'), description: <DocumentList documents={documents} />, wide: true },
        ]}
      />
    </Card>
  );
}
