import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Link } from '@/components/ui/link';

/** One of several views of a list, as a link; the chosen one is filled. */
export function Choice({ href, chosen, count, children }: ChoiceProps) {
  return (
    <Link
      href={href}
      aria-current={chosen ? 'page' : undefined}
      className={classNames(
        'inline-flex h-8 items-center gap-1.5 whitespace-nowrap rounded-[3px] border px-3 text-13',
        chosen
          ? 'border-primary bg-tint font-medium text-primary'
          : 'border-line-strong text-secondary hover:border-primary hover:text-primary',
      )}
    >
      {children}
      {count !== undefined && <span className="text-xs tabular-nums">{count}</span>}
    </Link>
  );
}

type ChoiceProps = { href: string; chosen: boolean; count?: number; children: ReactNode };
