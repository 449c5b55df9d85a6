import { getTranslations } from 'next-intl/server';
import { classNames } from './class-names';
import { Icon } from './icon';
import { Link } from './link';
import { type ListQuery, listAddress } from './list-address';

/**
 * Pages of a list. Either `path` and `query` (the page is a parameter, filters stay) or `hrefOf` where the page is part
 * of the path.
 */
export async function Pagination({ page, pageSize, total, path = '', query = {}, hrefOf }: PaginationProps) {
  const t = await getTranslations('ui');
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const address = hrefOf ?? ((to: number) => listAddress(path, query, { page: to }));
  return (
    <nav
      aria-label={t('pagination.label')}
      className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 text-13 sm:px-5"
    >
      <p className="text-muted tabular-nums">{t('pagination.total', { total })}</p>
      {pageCount > 1 && (
        <ul className="flex items-center gap-1">
          <Turn
            to={page - 1}
            pageCount={pageCount}
            address={address}
            label={t('pagination.previous')}
            icon="chevron-left"
          />
          {pagesAround(page, pageCount).map((each) =>
            typeof each === 'number' ? (
              <li key={each} className={each === page ? '' : 'hidden sm:block'}>
                <Link
                  href={address(each)}
                  aria-label={t('pagination.page', { page: each })}
                  aria-current={each === page ? 'page' : undefined}
                  className={classNames('page-number', each === page && 'page-number-current')}
                >
                  {each}
                </Link>
              </li>
            ) : (
              <li key={each} className="hidden px-1 text-muted sm:block" aria-hidden>
                …
              </li>
            ),
          )}
          <Turn
            to={page + 1}
            pageCount={pageCount}
            address={address}
            label={t('pagination.next')}
            icon="chevron-right"
          />
        </ul>
      )}
    </nav>
  );
}

function Turn({ to, pageCount, address, label, icon }: TurnProps) {
  const possible = to >= 1 && to <= pageCount;
  return (
    <li>
      {possible ? (
        <Link
          href={address(to)}
          aria-label={label}
          rel={icon === 'chevron-left' ? 'prev' : 'next'}
          className="page-number"
        >
          <Icon name={icon} size={14} />
        </Link>
      ) : (
        <span className="page-number opacity-40" aria-hidden>
          <Icon name={icon} size={14} />
        </span>
      )}
    </li>
  );
}

/** First, last and the neighbours of the current page; a gap is a text. */
export function pagesAround(page: number, pageCount: number): Array<number | string> {
  const shown = [1, page - 1, page, page + 1, pageCount].filter((each) => each >= 1 && each <= pageCount);
  const sorted = [...new Set(shown)].sort((a, b) => a - b);
  return sorted.flatMap((each, index) => {
    const before = sorted[index - 1];
    return before !== undefined && each - before > 1 ? [`after ${before}`, each] : [each];
  });
}

type PaginationProps = {
  page: number;
  pageSize: number;
  total: number;
  path?: string;
  query?: ListQuery;
  hrefOf?: (page: number) => string;
};
type TurnProps = {
  to: number;
  pageCount: number;
  address: (page: number) => string;
  label: string;
  icon: 'chevron-left' | 'chevron-right';
};
