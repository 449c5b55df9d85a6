import { getTranslations } from 'next-intl/server';
import { classNames } from '@/components/ui/class-names';
import { Link } from '@/components/ui/link';
import { type ListQuery, listAddress } from '@/components/ui/list-address';
import { fen, formatYuanSigned } from '@/lib/kernel/money';

const presets = [100, 500, 1000, 2000, 5000, 10_000];

/** Round amounts to choose by a press; each is an address, so that it works without JavaScript. */
export async function PresetAmounts({ query, chosen }: { query: ListQuery; chosen?: string }) {
  const t = await getTranslations('buyer.recharge');
  return (
    <div className="field">
      <span className="field-label">{t('presets')}</span>
      <ul className="flex flex-wrap gap-2">
        {presets.map((yuan) => (
          <li key={yuan}>
            <Link
              href={listAddress('/console/wallet/recharge', query, { amount: yuan })}
              aria-current={Number(chosen) === yuan ? 'true' : undefined}
              scroll={false}
              className={classNames(
                'flex h-8 min-w-16 items-center justify-center rounded-field border px-2.5 text-13 tabular-nums hover:border-primary hover:text-primary',
                Number(chosen) === yuan ? 'border-primary bg-tint text-primary' : 'border-line-strong',
              )}
            >
              {formatYuanSigned(fen(yuan * 100)).replace(/\.00$/, '')}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
