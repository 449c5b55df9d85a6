import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Icon, type IconName } from '@/components/ui/icon';
import { ownLanguage } from './own-language';
import { StoreMark } from './store-mark';

/** Who sells, and how to reach it. GEN-01, CSR-06. */
export interface VendorFacts {
  vendorId: string;
  storeName: string;
  companyName: string;
  admittedAt: Date;
  servicePhone: string;
  serviceQq: string;
  serviceEmail: string;
  serviceDays: number;
  serviceFrom: string;
  serviceTo: string;
}

/** The vendor beside its product: company, contact, hours, store, and where to turn if it does not answer. CSR-06, CSR-07, RFD-39. */
export async function VendorCard({ vendor, hotline }: { vendor: VendorFacts; hotline: string }) {
  const [t, locale] = await Promise.all([getTranslations('market.product'), getLocale()]);
  return (
    <section aria-labelledby="vendor" className="rounded-md border border-line p-4">
      <h2 id="vendor" className="text-muted text-xs">
        {t('soldBy')}
      </h2>
      <div className="mt-2.5 flex items-center gap-3" lang={ownLanguage(vendor.companyName, locale)}>
        <StoreMark name={vendor.storeName} size={40} />
        <div className="min-w-0">
          <p className="truncate font-semibold text-sm">{vendor.storeName}</p>
          <p className="text-muted text-xs">{vendor.companyName}</p>
        </div>
      </div>
      <p className="mt-2.5 flex items-center gap-1.5 text-success text-xs">
        <Icon name="badge-check" size={14} />
        {t('verified')}
      </p>
      <VendorContact vendor={vendor} className="mt-3.5 border-line border-t pt-3.5" />
      <LinkButton href={`/stores/${vendor.vendorId}`} wide icon="store" className="mt-4">
        {t('enterStore')}
      </LinkButton>
      <p className="mt-3 text-muted text-xs">{t('escalate', { hotline })}</p>
    </section>
  );
}

/** Phone, QQ, mail and hours of a vendor's service. CSR-04, CSR-06. */
export async function VendorContact({ vendor, className }: { vendor: VendorFacts; className?: string }) {
  const t = await getTranslations('market.product');
  const { servicePhone, serviceQq, serviceEmail, serviceDays: days, serviceFrom: from, serviceTo: to } = vendor;
  return (
    <dl className={`grid gap-2 text-13 ${className ?? ''}`}>
      <Line icon="phone" name={t('phone')}>
        <a href={`tel:${servicePhone}`} className="hover:text-primary">
          {servicePhone}
        </a>
      </Line>
      <Line icon="message-square" name={t('qq')}>
        {serviceQq}
      </Line>
      <Line icon="mail" name={t('email')}>
        <a href={`mailto:${serviceEmail}`} className="break-all hover:text-primary">
          {serviceEmail}
        </a>
      </Line>
      <Line icon="clock" name={t('hours')}>
        {t('hoursText', { days, from, to })}
      </Line>
      <Line icon="calendar-clock" name={t('admitted')}>
        {t('admitted')} <DateTime at={vendor.admittedAt} precision="day" />
      </Line>
    </dl>
  );
}

function Line({ icon, name, children }: { icon: IconName; name: string; children: ReactNode }) {
  return (
    <div className="flex gap-2.5">
      <dt className="pt-0.5 text-muted">
        <Icon name={icon} size={15} label={name} />
      </dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
