import { getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { VendorDossier } from './load-vendor-dossier';

/** Every independent reason why the store is hidden or may not publish; they never lift each other. DEC-17. */
export async function HoldsCard({ holds, now }: Pick<VendorDossier, 'holds'> & { now: Date }) {
  const [t, kinds, words] = await Promise.all([
    getTranslations('operations-business.vendors'),
    getTranslations('vendors.holds'),
    getTranslations('operations-business'),
  ]);
  return (
    <Card title={t('holds')}>
      {holds.length === 0 && <p className="text-13 text-muted">{t('noHolds')}</p>}
      <ul className="divide-y divide-line text-13">
        {holds.map(({ id, kind, hides, bansPublishing, startsAt, endsAt, countdown, receiptId }) => (
          <li key={id} className="grid gap-1 py-2 first:pt-0 last:pb-0">
            <span className="flex flex-wrap items-center gap-1.5">
              <span className="font-medium">{kinds(kind)}</span>
              {hides && <Badge tone="danger">{t('hides')}</Badge>}
              {bansPublishing && <Badge tone="danger">{t('bans')}</Badge>}
            </span>
            <span className="flex flex-wrap items-center justify-between gap-x-3 text-muted text-xs">
              <span>
                <DateTime at={startsAt} precision="day" /> –{' '}
                {endsAt ? <DateTime at={endsAt} precision="day" /> : t('untilLifted')}
              </span>
              {countdown && <Countdown derivation={countdown} now={now} />}
              {receiptId && (
                <Link href={`/receipts/${receiptId}`} className="text-primary hover:underline">
                  {words('receipt')}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
