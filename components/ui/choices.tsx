'use client';

import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { useControl, useTyped, useWasRefused } from './form-context';

/** A box to tick, with its words beside it. */
export function Checkbox({ children, className, defaultChecked, value = 'on', ...rest }: CheckboxProps) {
  const control = useControl(rest);
  const typed = useTyped(control.name);
  const refused = useWasRefused();
  const checked = Boolean(refused ? typed?.includes(String(value)) : defaultChecked);
  return (
    <label className={classNames('flex items-start gap-2 text-sm leading-5', className)}>
      <input
        {...rest}
        {...control}
        type="checkbox"
        value={value}
        defaultChecked={checked}
        className="checkbox checkbox-primary mt-0.5"
      />
      <span className="min-w-0">{children}</span>
    </label>
  );
}

/** One of several, each a card with a title and what it means. */
export function RadioCards({ options, defaultValue, columns = 2, ...rest }: RadioCardsProps) {
  const { id, 'aria-describedby': describedBy, ...control } = useControl(rest);
  const typed = useTyped(control.name);
  const chosen = typed?.[0] ?? defaultValue;
  return (
    <div className={classNames('grid gap-2', columns === 3 && 'sm:grid-cols-3', columns === 2 && 'sm:grid-cols-2')}>
      {options.map((option) => (
        <label key={option.value} className="radio-card">
          <input
            {...control}
            aria-describedby={describedBy}
            id={`${id ?? control.name}-${option.value}`}
            type="radio"
            value={option.value}
            defaultChecked={option.value === chosen}
            disabled={option.disabled}
            className="radio radio-primary radio-sm mt-0.5"
          />
          <span className="min-w-0 flex-1">
            <span className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-medium">{option.label}</span>
              {option.aside && <span className="text-13 tabular-nums">{option.aside}</span>}
            </span>
            {option.description && <span className="mt-0.5 block text-muted text-xs">{option.description}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'>;
type RadioOption = {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  aside?: ReactNode;
  disabled?: boolean;
};
type RadioCardsProps = {
  options: RadioOption[];
  defaultValue?: string;
  columns?: 1 | 2 | 3;
  name?: string;
  required?: boolean;
};
