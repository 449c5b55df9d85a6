import { getTranslations } from 'next-intl/server';
import { Remark } from '@/components/review/remark';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox, RadioCards } from '@/components/ui/choices';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/inputs';
import { RuleLink } from '@/components/ui/rule-link';
import type { listServiceAgreements, RevisionView } from '@/lib/catalog';
import type { Remarks } from '@/lib/catalog/schema';

/** What the vendor answers for: its right to sell, where the product runs, after-sales, and the agreement with its buyers. GEN-03, ONB-08, CSR-03, AGR-01. */
export async function Declarations({ revision, agreements, afterSalesMax, remarks }: DeclarationsProps) {
  const [t, catalog] = await Promise.all([getTranslations('seller.products.content'), getTranslations('catalog')]);
  return (
    <>
      <Card title={t('declarations')}>
        <div data-layout="row" className="grid gap-4">
          <Field
            name="rightBasis"
            label={catalog('fields.rightBasis')}
            hint={remarks.rightBasis && <Remark of={remarks.rightBasis} />}
            group
          >
            <RadioCards
              defaultValue={revision.rightBasis}
              options={(['OWN', 'AUTHORISED'] as const).map((value) => ({
                value,
                label: catalog(`rightBasis.${value}`),
                description: t(`rightBasis.${value}`),
              }))}
            />
          </Field>
          <Field
            name="runsOnPlatform"
            label={t('runsOn')}
            hint={remarks.runsOnPlatform && <Remark of={remarks.runsOnPlatform} />}
            group
          >
            <Checkbox defaultChecked={revision.runsOnPlatform}>
              {catalog('fields.runsOnPlatform')} <RuleLink id="ONB-08" />
            </Checkbox>
          </Field>
          <Field
            name="afterSales"
            label={catalog('fields.afterSales')}
            hint={<Remark of={remarks.afterSales}>{t('afterSalesHint', { afterSalesMax })}</Remark>}
          >
            <Textarea defaultValue={revision.afterSales} rows={3} maxLength={2000} />
          </Field>
        </div>
      </Card>
      <Card
        title={catalog('fields.agreementId')}
        description={t('agreementDetail')}
        actions={
          <LinkButton href="/seller/service-agreements/new" size="sm" icon="plus">
            {t('newAgreement')}
          </LinkButton>
        }
      >
        {agreements.length === 0 ? (
          <Alert tone="warning">{t('noAgreement')}</Alert>
        ) : (
          <Field
            name="agreementId"
            label={t('chooseAgreement')}
            hint={remarks.agreement && <Remark of={remarks.agreement} />}
            group
          >
            <RadioCards
              defaultValue={revision.agreementId ?? ''}
              options={agreements.map(({ id, name, number, acceptanceWorkingDays }) => ({
                value: id,
                label: name,
                aside: t('agreementVersion', { number }),
                description: t('agreementDays', { days: acceptanceWorkingDays }),
              }))}
            />
          </Field>
        )}
      </Card>
    </>
  );
}

type DeclarationsProps = {
  revision: RevisionView;
  agreements: Awaited<ReturnType<typeof listServiceAgreements>>;
  afterSalesMax: number;
  remarks: Remarks;
};
