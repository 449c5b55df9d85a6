import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Link } from './link';

export type Tab = { key: string; label: ReactNode; href: string; count?: number };

/** Tabs that are links: each has its own address. */
export function Tabs({ tabs, current, label }: { tabs: Tab[]; current: string; label: string }) {
  return (
    <nav aria-label={label} className="-mx-1 overflow-x-auto px-1">
      <ul className="flex gap-6">
        {tabs.map(({ key, label: name, href, count }) => (
          <li key={key}>
            <Link
              href={href}
              aria-current={key === current ? 'page' : undefined}
              className={classNames(
                'flex h-10 items-center gap-1.5 whitespace-nowrap border-b-2 text-sm',
                key === current
                  ? 'border-primary font-medium text-primary'
                  : 'border-transparent text-muted hover:text-base-content',
              )}
            >
              {name}
              {count !== undefined && <span className="text-xs tabular-nums">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
