import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { isLocale, localePath } from '@/lib/i18n/locales';
import { buttonClass } from './button-class';
import { Input } from './inputs';
import { Link } from './link';
import { type ListQuery, oneOf } from './list-address';
import { searchOf } from './list-query';

/** Filters over a list: a plain GET form, so every filter is in the address. Sorting survives, the page number does not. */
export async function FilterBar({ path, query = {}, keep = ['sort'], children, actions }: FilterProps) {
  const [t, locale] = await Promise.all([getTranslations('ui'), getLocale()]);
  return (
    <form method="get" action={isLocale(locale) ? localePath(locale, path) : path} className="filter-bar">
      {keep.map((name) => {
        const value = oneOf(query, name);
        return value ? <input key={name} type="hidden" name={name} value={value} /> : null;
      })}
      {children}
      <div className="flex items-center gap-2">
        <button type="submit" className={buttonClass({ tone: 'primary' })}>
          {t('filter.apply')}
        </button>
        <Link href={path} className={buttonClass({ tone: 'plain' })}>
          {t('filter.reset')}
        </Link>
      </div>
      {actions && <div className="ml-auto flex items-center gap-2">{actions}</div>}
    </form>
  );
}

/** One filter: a short label and its control. */
export function Filter({ label, children, wide }: { label: ReactNode; children: ReactNode; wide?: boolean }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={wide ? 'filter filter-wide' : 'filter'}>
      <span className="shrink-0 text-13 text-muted">{label}</span>
      {children}
    </label>
  );
}

/** The filter by words, in every list under the same name. */
export function SearchFilter({ label, hint, query }: { label: ReactNode; hint: string; query: ListQuery }) {
  return (
    <Filter label={label} wide>
      <Input name="search" type="search" maxLength={60} defaultValue={searchOf(query)} placeholder={hint} />
    </Filter>
  );
}

type FilterProps = {
  path: string;
  query?: ListQuery;
  /** Parameters that outlive a new filter. */
  keep?: string[];
  children: ReactNode;
  actions?: ReactNode;
};
