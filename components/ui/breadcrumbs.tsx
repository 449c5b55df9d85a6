import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { Link } from './link';

export type Crumb = { label: ReactNode; href?: string };

/** Where this page is; the last crumb is the page itself. */
export async function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = await getTranslations('ui');
  return (
    <nav aria-label={t('breadcrumbs')}>
      <ol className="flex flex-wrap items-center gap-x-1 gap-y-0.5 text-muted text-xs">
        {crumbs.map((crumb, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a crumb is its place in the path
          <li key={index} className="flex min-w-0 items-center gap-1">
            {index > 0 && <Icon name="chevron-right" size={12} className="text-muted/70" />}
            {crumb.href ? (
              <Link href={crumb.href} className="hover:text-primary">
                {crumb.label}
              </Link>
            ) : (
              <span aria-current={index === crumbs.length - 1 ? 'page' : undefined} className="text-base-content">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
