import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { operatorName } from '@/lib/i18n/brand';
import { isLocale, localePath } from '@/lib/i18n/locales';
import { ClockCorner } from './clock-corner';
import { LanguageSwitch } from './language-switch';
import { Logo } from './logo';
import { MarketFooter } from './market-footer';
import { PageFrame } from './page-frame';
import { places } from './places';
import { SkipLink } from './skip-link';
import { ViewerCorner } from './viewer-corner';

export type CategoryLink = { slug: string; name: string };

/** The frame of the public market. It holds nothing personal, so its pages can be kept whole. */
export async function MarketShell({ categories = [], children }: MarketShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <Clock />
      <header className="border-line border-b bg-base-100">
        <div className="page-width flex flex-wrap items-center gap-x-5 gap-y-2.5 py-2.5 lg:h-16 lg:flex-nowrap lg:py-0">
          <HomeLink />
          <div className="order-last flex w-full min-w-0 items-center gap-3 lg:order-none lg:w-auto lg:flex-1">
            <CategoriesMenu categories={categories} />
            <SearchBox />
          </div>
          <Corner />
        </div>
      </header>
      <PageFrame shape="market" className="relative flex-1 bg-base-100">
        {children}
      </PageFrame>
      <MarketFooter />
    </div>
  );
}

async function Clock() {
  const t = await getTranslations('ui.clock');
  const words = { moved: t('moved', { days: '#d', hours: '#h' }), now: t('now', { time: '#' }) };
  return <ClockCorner words={words} icon={<Icon name="calendar-clock" size={14} />} />;
}

async function HomeLink() {
  const locale = await getLocale();
  return (
    <Link href="/" className="flex shrink-0 items-center gap-2.5 rounded-[3px]">
      <Logo size={28} />
      <span className="font-semibold text-[17px] tracking-wide max-[24rem]:text-[15px]">
        {isLocale(locale) && operatorName(locale)}
      </span>
    </Link>
  );
}

async function CategoriesMenu({ categories }: { categories: CategoryLink[] }) {
  const t = await getTranslations('shell');
  if (categories.length === 0) return null;
  return (
    <details className="relative shrink-0" data-menu>
      <summary className="bar-button -ml-2 text-sm">
        <Icon name="menu" size={16} />
        {t('market.categories')}
        <Icon name="chevron-down" size={14} className="text-muted" />
      </summary>
      <nav aria-label={t('market.categories')} className="menu-list left-0 w-[30rem] max-w-[calc(100vw-2rem)] p-2">
        <ul className="grid grid-cols-2 sm:grid-cols-3">
          {categories.map(({ slug, name }) => (
            <li key={slug}>
              <Link href={`/categories/${slug}`} className="menu-item rounded-[3px]">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}

async function SearchBox() {
  const [t, locale] = await Promise.all([getTranslations('shell'), getLocale()]);
  const action = isLocale(locale) ? localePath(locale, places.search) : places.search;
  return (
    <form action={action} method="get" className="search-box">
      <Icon name="search" size={16} className="absolute left-3 text-muted" />
      <input
        type="search"
        name="q"
        required
        maxLength={64}
        aria-label={t('market.search')}
        placeholder={t('market.searchHint')}
        className="h-full w-full min-w-0 bg-transparent pr-2 pl-9 text-sm text-ellipsis outline-none"
      />
      <button
        type="submit"
        className="h-full shrink-0 cursor-pointer bg-primary px-4 max-sm:px-3 text-primary-content text-sm hover:bg-primary/90"
      >
        {t('market.searchGo')}
      </button>
    </form>
  );
}

async function Corner() {
  const t = await getTranslations('shell');
  const words = {
    signIn: t('signIn'),
    signUp: t('signUp'),
    signOut: t('signOut'),
    unread: t('unread', { count: '#' }),
    faces: { buyer: t('faces.buyer'), seller: t('faces.seller'), operations: t('faces.operations') },
  };
  return (
    <div className="ml-auto flex shrink-0 items-center gap-1">
      <Link href={places.rules} className="bar-button max-md:hidden">
        {t('market.rules')}
      </Link>
      <Link href="/seller" className="bar-button max-xl:hidden">
        {t('market.sell')}
      </Link>
      <LanguageSwitch className="max-sm:hidden" />
      <ViewerCorner
        words={words}
        bell={<Icon name="bell" size={17} />}
        chevron={<Icon name="chevron-down" size={14} />}
      />
    </div>
  );
}

type MarketShellProps = { categories?: CategoryLink[]; children: ReactNode };
