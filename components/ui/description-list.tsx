import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Description = { term: ReactNode; description: ReactNode; wide?: boolean };

const columnClass = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-2 xl:grid-cols-3' };

/** Facts about one thing, as terms and what they are. */
export function DescriptionList({ items, columns = 2 }: { items: Description[]; columns?: 1 | 2 | 3 }) {
  return (
    <dl className={classNames('grid gap-x-8 gap-y-2.5 text-13', columnClass[columns])}>
      {items.map(({ term, description, wide }, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed and its terms may be elements
          key={index}
          className={classNames('flex min-w-0 gap-3', wide && 'col-span-full')}
        >
          <dt className="w-28 shrink-0 text-muted">{term}</dt>
          <dd className="min-w-0 flex-1 break-words">{description ?? '—'}</dd>
        </div>
      ))}
    </dl>
  );
}
