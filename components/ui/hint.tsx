import type { ReactNode } from 'react';
import { Icon } from './icon';

/** A question mark that opens an explanation: by pointer, key or touch, without JavaScript. */
export function Hint({
  label,
  children,
  align = 'left',
}: {
  label: string;
  children: ReactNode;
  align?: 'left' | 'right';
}) {
  return (
    <details className="relative inline-block align-[-3px]" data-menu>
      <summary className="text-muted hover:text-primary">
        <Icon name="circle-help" size={15} label={label} />
      </summary>
      <div className={`popup w-64 text-13 ${align === 'right' ? 'right-0' : 'left-0'}`}>{children}</div>
    </details>
  );
}
