import { getTranslations } from 'next-intl/server';
import { Status } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { certificationTone } from '../vendor-table';
import type { VendorDossier } from './load-vendor-dossier';

/** Certification, deposit and delivery interface: what a vendor needs to sell and to be paid. FEE-02, DEP-04, CAT-05. */
export async function StandingCard({ dossier: { certification, deposit, delivery } }: { dossier: VendorDossier }) {
  const [t, states, catalog, words] = await Promise.all([
    getTranslations('operations-business.vendors'),
    getTranslations('certification.status'),
    getTranslations('catalog.categories'),
    getTranslations('operations-business'),
  ]);
  const { state, validUntil, receiptId } = certification;
  return (
    <Card title={t('standing')}>
      <DescriptionList
        columns={1}
        items={[
          {
            term: t('columns.certification'),
            description: (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                <Status tone={certificationTone[state]}>{states(state)}</Status>
                {validUntil && <DateTime at={validUntil} precision="day" />}
                {receiptId && (
                  <Link href={`/receipts/${receiptId}`} className="text-primary text-xs hover:underline">
                    {words('receipt')}
                  </Link>
                )}
              </span>
            ),
          },
          { term: t('depositPaid'), description: <Money amount={deposit.paid} /> },
          { term: t('depositHighest'), description: <Money amount={deposit.highestDue} /> },
          {
            term: t('depositMissing'),
            description: <Money amount={deposit.due} className={deposit.due > 0n ? 'text-error' : undefined} />,
          },
          {
            term: t('incomeCategories'),
            description:
              deposit.incomeCategories.length > 0
                ? deposit.incomeCategories.map((id) => catalog(`${id.replace('/', '.')}.name`)).join(t('comma'))
                : t('noIncome'),
          },
          {
            term: t('interface'),
            description: delivery.publishedAt ? (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                <Status tone="success">{t('published')}</Status>
                <DateTime at={delivery.publishedAt} precision="day" />
              </span>
            ) : (
              <Status tone="warning">{t('unpublished')}</Status>
            ),
          },
        ]}
      />
    </Card>
  );
}
