import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { categoryPath, searchPath, tidyQuery } from '@/components/market/list-paths';
import { marketIcon } from '@/components/market/markets';
import { buttonClass } from '@/components/ui/button-class';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { requireLocale } from '@/lib/i18n/current';
import { localePath } from '@/lib/i18n/locales';
import { MARKETS } from '@/lib/policy';
import { pageMetadata } from '../page-metadata';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('market.search');
  return pageMetadata({ path: '/search', title: t('startTitle'), description: t('startText'), hidden: true });
}

/** Where the search box sends its words: on to their own address, which can be kept; with no words, a page that helps. */
export default async function SearchStart({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const locale = await requireLocale();
  const query = tidyQuery(oneOf(await searchParams, 'q') ?? '');
  if (query !== '') redirect(localePath(locale, searchPath({ query })));
  const t = await getTranslations('market.search');
  return (
    <div className="page-width max-w-4xl py-12 text-center">
      <h1 className="font-semibold text-2xl">{t('startTitle')}</h1>
      <p className="mt-2 text-muted">{t('startText')}</p>
      <form action={localePath(locale, '/search')} method="get" className="mx-auto mt-6 flex max-w-xl gap-2">
        <input
          type="search"
          name="q"
          required
          maxLength={64}
          aria-label={t('field')}
          className="input h-10 min-w-0 flex-1"
        />
        <button type="submit" className={buttonClass({ tone: 'primary', size: 'lg', className: 'h-10' })}>
          {t('go')}
        </button>
      </form>
      <h2 className="mt-12 text-13 text-muted">{t('browse')}</h2>
      <Browse />
    </div>
  );
}

async function Browse() {
  const t = await getTranslations('catalog.markets');
  return (
    <ul className="mt-4 grid grid-cols-2 gap-3 sm:grid-cols-4">
      {MARKETS.map((market) => (
        <li key={market}>
          <Link
            href={categoryPath({ market })}
            className="flex h-full items-center gap-3 rounded-md border border-line p-4 text-left text-sm hover:border-primary hover:text-primary"
          >
            <Icon name={marketIcon[market]} size={20} className="text-primary" />
            {t(`${market}.name`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
