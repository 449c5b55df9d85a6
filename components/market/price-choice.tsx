import { getLocale, getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button-class';
import { Money } from '@/components/ui/money';
import { isLocale, localePath } from '@/lib/i18n/locales';
import { discountRate, type Fen, formatYuanSigned } from '@/lib/kernel/money';
import type { PeriodUnit } from './product-card';

/** A price as buyers choose it. */
export interface PriceFacts {
  id: string;
  unit: PeriodUnit;
  count: number;
  original: Fen;
  sale: Fen;
}

export interface SpecFacts {
  id: string;
  name: string;
  prices: readonly PriceFacts[];
  renewals: readonly PriceFacts[];
}

/**
 * Choosing a spec and a period: one plain form of radio cards that leads to the checkout, so that it needs no
 * JavaScript. SPC-07, SPC-11, ORD-01.
 */
export async function PriceChoice({ productId, specs }: { productId: string; specs: readonly SpecFacts[] }) {
  const [t, locale] = await Promise.all([getTranslations('market.product'), getLocale()]);
  const first = specs.flatMap((spec) => spec.prices)[0]?.id;
  return (
    <form action={isLocale(locale) ? localePath(locale, '/checkout') : '/checkout'} method="get">
      <h2 className="sr-only">{t('choose')}</h2>
      <input type="hidden" name="product" value={productId} />
      <div className="grid gap-4">
        {specs.map((spec) => (
          <fieldset key={spec.id} className="min-w-0">
            <legend className="mb-1.5 text-13">
              <span className="mr-2 text-muted">{t('spec')}</span>
              <span className="font-medium">{spec.name}</span>
            </legend>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(min(10.5rem,100%),1fr))] gap-2">
              {spec.prices.map((price) => (
                <PriceCard key={price.id} price={price} chosen={price.id === first} />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit" className={buttonClass({ tone: 'primary', size: 'lg', className: 'min-w-40' })}>
          {t('buy')}
        </button>
        <p className="text-muted text-xs">{t('buyHint')}</p>
      </div>
    </form>
  );
}

async function PriceCard({ price, chosen }: { price: PriceFacts; chosen: boolean }) {
  const [t, tp] = await Promise.all([getTranslations('market.product'), getTranslations('catalog')]);
  const reduced = price.sale < price.original;
  return (
    <label className="radio-card">
      <input
        type="radio"
        name="price"
        value={price.id}
        defaultChecked={chosen}
        required
        className="radio radio-primary radio-sm mt-0.5"
      />
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{tp('period', { unit: price.unit, count: price.count })}</span>
        <span className="mt-0.5 block">
          {price.sale === 0n ? (
            <span className="font-semibold text-base text-success">{t('free')}</span>
          ) : (
            <Money amount={price.sale} big className="text-base" />
          )}
        </span>
        {reduced && (
          <span className="mt-0.5 block text-muted text-xs tabular-nums leading-4.5">
            <s>{t('original', { amount: formatYuanSigned(price.original) })}</s>
            <br />
            {t('rate', { rate: discountRate(price.sale, price.original) })}
          </span>
        )}
      </span>
    </label>
  );
}

/** Every price of every spec side by side, those of renewals apart. SPC-05, SPC-07. */
export async function PriceTable({ specs }: { specs: readonly SpecFacts[] }) {
  const t = await getTranslations('market.product');
  const renewable = specs.some((spec) => spec.renewals.length > 0);
  return (
    <>
      <Rows specs={specs.map(({ id, name, prices }) => ({ id, name, prices }))} caption={t('prices')} />
      {renewable && (
        <>
          <h3 className="mt-6 mb-1 font-semibold text-sm">{t('renewal')}</h3>
          <p className="mb-2 text-13 text-muted">{t('renewalText')}</p>
          <Rows
            specs={specs.map(({ id, name, renewals }) => ({ id, name, prices: renewals }))}
            caption={t('renewal')}
          />
        </>
      )}
    </>
  );
}

async function Rows({ specs, caption }: { specs: readonly Omit<SpecFacts, 'renewals'>[]; caption: string }) {
  const [t, tp] = await Promise.all([getTranslations('market.product'), getTranslations('catalog')]);
  return (
    <div className="overflow-x-auto rounded-box border border-line">
      <table className="w-full border-collapse text-13 [&_td]:border-line [&_td]:border-t [&_td]:px-3 [&_td]:py-2 [&_th]:px-3 [&_th]:py-2 [&_th]:text-left [&_th]:font-medium max-sm:text-xs max-sm:[&_td]:px-2 max-sm:[&_th]:px-2">
        <caption className="sr-only">{caption}</caption>
        <thead className="whitespace-nowrap bg-ground text-muted">
          <tr>
            <th scope="col">{t('spec')}</th>
            <th scope="col">{t('period')}</th>
            <th scope="col" className="text-right!">
              {t('price')}
            </th>
            <th scope="col" className="text-right!">
              {t('originalPrice')}
            </th>
            <th scope="col" className="text-right!">
              {t('discount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {specs.flatMap((spec) =>
            spec.prices.map((price, index) => (
              <tr key={price.id}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={spec.prices.length} className="min-w-14 border-line border-t align-top">
                    {spec.name}
                  </th>
                )}
                <td className="whitespace-nowrap">{tp('period', { unit: price.unit, count: price.count })}</td>
                <td className="text-right">
                  <Money amount={price.sale} className="font-medium" />
                </td>
                <td className="text-right text-muted">
                  <Money amount={price.original} />
                </td>
                <td className="text-right text-muted tabular-nums">
                  {price.original > 0n ? `${discountRate(price.sale, price.original)}%` : '—'}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
