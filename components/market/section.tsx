import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';

/** A part of a market page: its name, where there is more of it, and what it shows. */
export function Section({ title, lead, more, className, children }: SectionProps) {
  return (
    <section className={classNames('page-width', className)}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <div className="min-w-0">
          <h2 className="font-semibold text-lg leading-7">{title}</h2>
          {lead && <p className="mt-0.5 text-13 text-muted">{lead}</p>}
        </div>
        {more && (
          <Link href={more.href} className="inline-flex items-center gap-0.5 text-13 text-primary hover:underline">
            {more.label}
            <span className="sr-only">{title}</span>
            <Icon name="chevron-right" size={14} />
          </Link>
        )}
      </div>
      {children}
    </section>
  );
}

type SectionProps = {
  title: ReactNode;
  lead?: ReactNode;
  more?: { href: string; label: string };
  className?: string;
  children: ReactNode;
};
