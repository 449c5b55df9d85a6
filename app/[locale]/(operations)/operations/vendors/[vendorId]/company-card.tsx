import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import type { AccountInfo } from '@/lib/vendors';

/** Company, contact, customer service and bank account, of whose number only the last four digits are known here. ACC-01, LST-19. */
export async function CompanyCard({ info }: { info: AccountInfo }) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-business.vendors'),
    getTranslations('vendors.fields'),
  ]);
  const { bankAccount: bank } = info;
  const hours = t('hours', { days: info.serviceDays, from: info.serviceFrom, to: info.serviceTo });
  return (
    <Card title={t('company')}>
      <DescriptionList
        items={[
          { term: fields('companyName'), description: info.companyName },
          { term: fields('creditCode'), description: <code className="font-mono text-xs">{info.creditCode}</code> },
          { term: fields('legalRepresentative'), description: info.legalRepresentative },
          { term: t('columns.admittedAt'), description: <DateTime at={info.admittedAt} /> },
          {
            term: t('vendorId'),
            description: (
              <span className="inline-flex flex-wrap items-center gap-x-1.5">
                <code className="break-all font-mono text-xs">{info.id}</code>
                <CopyButton text={info.id} />
              </span>
            ),
          },
          {
            term: t('bank'),
            description: bank && t('bankTail', { bank: bank.bankName, tail: bank.accountTail }),
          },
          { term: fields('contactName'), description: info.contactName },
          { term: fields('contactPhone'), description: info.contactPhone },
          { term: fields('contactEmail'), description: info.contactEmail },
          { term: fields('contactAddress'), description: info.contactAddress },
          { term: fields('servicePhone'), description: info.servicePhone },
          { term: fields('serviceQq'), description: info.serviceQq },
          { term: fields('serviceEmail'), description: info.serviceEmail },
          { term: t('serviceHours'), description: hours },
          ...(info.storeIntro ? [{ term: fields('intro'), description: info.storeIntro, wide: true }] : []),
        ]}
      />
    </Card>
  );
}
