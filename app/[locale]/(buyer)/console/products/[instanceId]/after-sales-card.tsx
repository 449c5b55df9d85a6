import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import type { RefundEntitlement } from '@/lib/refunds';

/** Help, and the way to a refund. RFD-30, CSR-07. */
export async function AfterSalesCard({ orderId, entitlement }: { orderId: string; entitlement: RefundEntitlement }) {
  const [t, fields] = await Promise.all([getTranslations('buyer.instance'), getTranslations('refunds.fields')]);
  const isOpen = entitlement.verdict === 'GRANTED';
  const { vendor, endsAt } = entitlement;
  return (
    <Card
      title={t('afterSales')}
      actions={
        <LinkButton href={`/console/orders/${orderId}/refund`} tone={isOpen ? 'danger-plain' : 'plain'}>
          {t(isOpen ? 'refund' : 'noRefund')}
        </LinkButton>
      }
    >
      {isOpen && endsAt && (
        <p className="mb-3 text-13 text-secondary">
          {t.rich('refundUntil', { at: () => <DateTime key="at" at={endsAt} /> })}
        </p>
      )}
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
          { term: fields('qq'), description: vendor.qq || null },
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
    </Card>
  );
}
