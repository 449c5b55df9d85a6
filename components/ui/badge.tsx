import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const badgeClass: Record<Tone, string> = {
  neutral: 'bg-base-200 text-secondary border-line-strong',
  info: 'bg-tint text-primary border-primary/20',
  success: 'bg-success/8 text-success border-success/25',
  warning: 'bg-warning/8 text-warning border-warning/25',
  danger: 'bg-error/7 text-error border-error/25',
};
const dotClass: Record<Tone, string> = {
  neutral: 'bg-[#8a94a6]',
  info: 'bg-primary',
  success: 'bg-success',
  warning: 'bg-[#e37318]',
  danger: 'bg-error',
};

/** A small label: a kind, a tier, a mark. */
export function Badge({ tone = 'neutral', children, className }: MarkProps) {
  return (
    <span
      className={classNames(
        'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-[3px] border px-1.5 text-xs',
        badgeClass[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}

/** The state of a thing, said by a coloured dot and a word. */
export function Status({ tone = 'neutral', children, className }: MarkProps) {
  return (
    <span className={classNames('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
      <span aria-hidden className={classNames('size-1.5 shrink-0 rounded-full', dotClass[tone])} />
      {children}
    </span>
  );
}

type MarkProps = { tone?: Tone; children: ReactNode; className?: string };
