import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import type { VendorView } from '@/lib/vendors';

/** Who sold it and how to reach it, which is the first place to ask. GEN-01, CSR-06, CSR-07. */
export async function VendorCard({ vendor }: { vendor: VendorView }) {
  const t = await getTranslations('buyer.order.vendor');
  return (
    <Card title={t('title')}>
      <Link href={`/stores/${vendor.id}`} className="font-medium text-primary hover:underline">
        {vendor.storeName}
      </Link>
      <p className="text-muted text-xs">{t('soldBy', { company: vendor.companyName })}</p>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-13">
        {vendor.servicePhone && (
          <Line term={t('phone')}>
            <a href={`tel:${vendor.servicePhone}`} className="text-primary tabular-nums hover:underline">
              {vendor.servicePhone}
            </a>
          </Line>
        )}
        {vendor.serviceQq && <Line term="QQ">{vendor.serviceQq}</Line>}
        {vendor.serviceEmail && (
          <Line term={t('email')}>
            <a href={`mailto:${vendor.serviceEmail}`} className="break-all text-primary hover:underline">
              {vendor.serviceEmail}
            </a>
          </Line>
        )}
        <Line term={t('hours')}>
          {t('hoursOf', { days: vendor.serviceDays, from: vendor.serviceFrom, to: vendor.serviceTo })}
        </Line>
      </dl>
    </Card>
  );
}

function Line({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
