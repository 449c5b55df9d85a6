import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** A white panel with an optional title row; `flush` lets a table touch its edges. */
export function Card({ title, description, actions, flush, children, className, id }: CardProps) {
  const hasHeader = Boolean(title || actions);
  return (
    <section id={id} className={classNames('min-w-0 rounded-box border border-line bg-base-100', className)}>
      {hasHeader && (
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 pt-3.5 pb-1 sm:px-5">
          <div className="min-w-0">
            {title && <h2 className="font-semibold text-[15px]">{title}</h2>}
            {description && <div className="mt-0.5 text-muted text-xs">{description}</div>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
      )}
      <div className={flush ? (hasHeader ? 'pt-2' : undefined) : 'px-4 pt-2.5 pb-4 sm:px-5'}>{children}</div>
    </section>
  );
}

type CardProps = {
  title?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  flush?: boolean;
  children?: ReactNode;
  className?: string;
  id?: string;
};
