import { getLocale, getTranslations } from 'next-intl/server';
import { classNames } from '@/components/ui/class-names';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import type { Fen } from '@/lib/kernel/money';
import type { MarketId } from '@/lib/policy';
import { ownLanguage } from './own-language';
import { ProductCover } from './product-cover';

/** What a card shows of a product: `ProductCard` of the catalog. */
export interface CardFacts {
  productId: string;
  storeName: string;
  market: MarketId;
  name: string;
  summary: string;
  imageFileId: string | null;
  minPrice: Fen;
  minUnit: PeriodUnit;
  minCount: number;
}

export type PeriodUnit = 'DAY' | 'MONTH' | 'YEAR' | 'TIME';

/** Products side by side; as many as there is room for. */
export function ProductGrid({ products, columns, brief, level = 3 }: GridProps) {
  return (
    <ul
      className={classNames(
        'grid grid-cols-2 gap-3 sm:gap-4 md:grid-cols-3',
        columns === 4 && 'lg:grid-cols-4',
        brief && 'max-sm:[&>li:nth-child(n+5)]:hidden',
      )}
    >
      {products.map((product) => (
        <ProductCard key={product.productId} product={product} Name={level === 2 ? 'h2' : 'h3'} />
      ))}
    </ul>
  );
}

type GridProps = {
  products: readonly CardFacts[];
  columns: 3 | 4;
  /** Only the first four where the screen is narrow. */
  brief?: boolean;
  /** The rank of a product's name among the page's headings. */
  level?: 2 | 3;
};

/** One product: what it is, who sells it, what it costs at least. The whole card leads to its page. */
async function ProductCard({ product, Name }: { product: CardFacts; Name: 'h2' | 'h3' }) {
  const [t, locale] = await Promise.all([getTranslations('market.card'), getLocale()]);
  return (
    <li className="group relative flex min-w-0 flex-col overflow-hidden rounded-md border border-line bg-base-100 hover:border-primary/40 hover:shadow-lift">
      <ProductCover
        name={product.name}
        storeName={product.storeName}
        market={product.market}
        imageFileId={product.imageFileId}
        wide
      />
      <div className="flex flex-1 flex-col px-3 pt-2.5 pb-3 sm:px-4 sm:pt-3 sm:pb-3.5">
        <Name
          className="line-clamp-2 font-semibold text-sm leading-5.5 group-hover:text-primary"
          lang={ownLanguage(product.name, locale)}
        >
          <Link href={`/products/${product.productId}`} className="after:absolute after:inset-0 after:rounded-md">
            {product.name}
          </Link>
        </Name>
        <p
          className="mt-1 line-clamp-2 min-h-9 text-muted text-xs leading-4.5"
          lang={ownLanguage(product.summary, locale)}
        >
          {product.summary}
        </p>
        <div className="mt-auto flex flex-wrap items-baseline justify-between gap-x-2 gap-y-0.5 pt-2.5">
          <LowestPrice product={product} />
          <span className="max-w-full truncate text-muted text-xs">
            <span className="sr-only">{t('soldBy', { store: product.storeName })}</span>
            <span aria-hidden>{product.storeName}</span>
          </span>
        </div>
      </div>
    </li>
  );
}

async function LowestPrice({ product: { minPrice, minUnit, minCount } }: { product: CardFacts }) {
  const [t, tp] = await Promise.all([getTranslations('market.card'), getTranslations('market.per')]);
  if (minPrice === 0n) return <span className="font-semibold text-base text-success">{t('free')}</span>;
  return (
    <span className="whitespace-nowrap">
      {t.rich('from', {
        per: tp(minUnit, { count: minCount }),
        price: () => <Money amount={minPrice} big className="text-lg leading-6" />,
        small: (words) => <span className="text-muted text-xs">{words}</span>,
      })}
    </span>
  );
}
