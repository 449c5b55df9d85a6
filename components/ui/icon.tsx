import { createElement } from 'react';
import { type IconName, shapesOf } from './icons';

export type { IconName } from './icons';

/** A line icon, drawn on the server. Decorative unless it has a `label`. */
export function Icon({ name, size = 16, label, className }: IconProps) {
  return (
    <svg
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size >= 24 ? 1.5 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className ? `shrink-0 ${className}` : 'shrink-0'}
    >
      {shapesOf(name).map(([element, { key, ...attributes }]) => createElement(element, { key, ...attributes }))}
    </svg>
  );
}

type IconProps = { name: IconName; size?: number; label?: string; className?: string };
