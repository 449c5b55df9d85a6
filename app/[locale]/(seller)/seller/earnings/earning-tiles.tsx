import { getTranslations } from 'next-intl/server';
import { Money } from '@/components/ui/money';
import { Stats } from '@/components/ui/stat';
import type { EarningsSummary } from '@/lib/settlement';

/** The figures above the list, each leading to the orders behind it. SET-04. */
export async function EarningTiles({ summary }: { summary: EarningsSummary }) {
  const [t, fields] = await Promise.all([
    getTranslations('seller.earnings.tiles'),
    getTranslations('settlement.fields'),
  ]);
  const tile = (key: 'pending' | 'withdrawable' | 'needsDeposit' | 'inPayout' | 'paidOut', state?: string) => ({
    key,
    label: fields(key),
    value: <Money amount={summary[key]} />,
    note: t(key),
    ...(state && { href: `/seller/earnings?state=${state}` }),
  });
  return (
    <Stats
      label={t('label')}
      tiles={[
        // Two states make it up, and a list shows one.
        tile('pending'),
        tile('withdrawable', 'WITHDRAWABLE'),
        tile('needsDeposit', 'NEEDS_DEPOSIT'),
        tile('inPayout', 'IN_PAYOUT'),
        tile('paidOut', 'PAID_OUT'),
      ]}
    />
  );
}
