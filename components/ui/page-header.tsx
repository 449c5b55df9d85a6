import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs';

/** The head of a page: where it is, what it is called, what can be done here. Tabs sit on its lower edge. */
export function PageHeader({ title, description, crumbs, badge, actions, tabs }: PageHeaderProps) {
  return (
    <header className="page-header">
      {crumbs && crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
      <div className="mt-1.5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="font-semibold text-xl leading-8">{title}</h1>
            {badge}
          </div>
          {description && <div className="mt-0.5 max-w-3xl text-13 text-muted">{description}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {tabs && <div className="page-header-tabs">{tabs}</div>}
    </header>
  );
}

type PageHeaderProps = {
  title: ReactNode;
  description?: ReactNode;
  crumbs?: Crumb[];
  badge?: ReactNode;
  actions?: ReactNode;
  tabs?: ReactNode;
};
