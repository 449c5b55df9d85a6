import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/ui/icon';
import { PageHeader } from '@/components/ui/page-header';
import { agreementTemplate } from '@/lib/catalog';
import { vendorContext } from '@/lib/web/vendor-context';
import { createServiceAgreementAction } from '../actions';
import { AgreementForm } from '../agreement-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.agreements');
  return { title: t('createTitle') };
}

/** A new agreement with buyers, from the market's template. AGR-01, AGR-02. */
export default async function NewServiceAgreementPage() {
  const { locale } = await vendorContext('products:manage', '/seller/service-agreements/new');
  const [t, shell] = await Promise.all([getTranslations('seller.agreements'), getTranslations('shell')]);
  return (
    <>
      <PageHeader
        title={t('createTitle')}
        description={t('createDetail')}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: t('title'), href: '/seller/service-agreements' },
          { label: t('createTitle') },
        ]}
      />
      <AgreementForm
        action={createServiceAgreementAction}
        values={{
          name: '',
          acceptanceCriteria: [],
          acceptanceWorkingDays: 5,
          text: agreementTemplate('zh').trim(),
          hasBlanks: true,
        }}
        backTo="/seller/service-agreements"
        submitLabel={t('createSubmit')}
        nameField
      />
      {locale === 'en' && (
        <details className="group mt-4 rounded-box border border-line bg-base-100">
          <summary className="flex items-center gap-1.5 px-4 py-3 text-13 text-primary sm:px-5">
            <Icon name="chevron-right" size={14} className="group-open:rotate-90" />
            {t('englishReading')}
          </summary>
          <div className="whitespace-pre-line border-line border-t px-4 py-4 text-13 leading-6 sm:px-5">
            {agreementTemplate('en').trim()}
          </div>
        </details>
      )}
    </>
  );
}
