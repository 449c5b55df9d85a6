import { getTranslations } from 'next-intl/server';
import { DecisionCard } from '@/components/receipts/decision-card';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { formatBeijing } from '@/lib/kernel/clock';
import type { RefundEntitlement } from '@/lib/refunds';

/** Why a press gives nothing back any more, with the arithmetic, and how to come to terms with the vendor. RFD-13, RFD-15, CSR-07. */
export async function NoRefund({ entitlement, now }: { entitlement: RefundEntitlement; now: Date }) {
  const [t, fields] = await Promise.all([getTranslations('buyer.refund'), getTranslations('refunds.fields')]);
  const { verdict, endsAt, limit, vendor, decision } = entitlement;
  const endedOn = endsAt ? formatBeijing(endsAt, 'yyyy-MM-dd') : '';
  return (
    <div className="grid gap-4">
      <Alert tone="warning" title={t(`why.${verdict}.title`, { endedOn, limit: limit ?? 0 })}>
        {t(`why.${verdict}.detail`, { endedOn, limit: limit ?? 0 })}
      </Alert>
      <Card title={t('talkTitle')} description={t('talkDetail')}>
        <DescriptionList
          items={[
            { term: fields('storeName'), description: vendor.storeName },
            {
              term: fields('phone'),
              description: (
                <a href={`tel:${vendor.phone}`} className="text-primary hover:underline">
                  {vendor.phone}
                </a>
              ),
            },
            { term: fields('qq'), description: vendor.qq },
            {
              term: fields('email'),
              description: (
                <a href={`mailto:${vendor.email}`} className="break-all text-primary hover:underline">
                  {vendor.email}
                </a>
              ),
            },
          ]}
        />
        <ol className="mt-4 grid list-decimal gap-1.5 border-line border-t pt-4 pl-5 text-13 text-secondary">
          <li>{t('talk.first')}</li>
          <li>{t('talk.second')}</li>
          <li>{t('talk.third')}</li>
        </ol>
      </Card>
      <DecisionCard decision={decision} title={t('decision')} at={now} />
    </div>
  );
}
