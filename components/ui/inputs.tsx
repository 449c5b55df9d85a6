'use client';

import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { useControl, useTyped } from './form-context';

/** A one-line text field. */
export function Input({ className, defaultValue, ...rest }: ComponentProps<'input'>) {
  const control = useControl(rest);
  const typed = useTyped(control.name);
  const value = rest.type === 'password' ? undefined : (typed?.[0] ?? defaultValue);
  return <input {...rest} {...control} defaultValue={value} className={classNames('input', className)} />;
}

/** A text of several lines. */
export function Textarea({ className, defaultValue, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  const control = useControl(rest);
  const typed = useTyped(control.name);
  return (
    <textarea
      {...rest}
      {...control}
      rows={rows}
      defaultValue={typed?.[0] ?? defaultValue}
      className={classNames('textarea', className)}
    />
  );
}

/** A choice from a list. */
export function Select({ options, placeholder, className, defaultValue, ...rest }: SelectProps) {
  const control = useControl(rest);
  const typed = useTyped(control.name);
  const value = typed?.[0] ?? defaultValue ?? '';
  return (
    // React resets a form after its action and forgets what a select had; a new key makes it choose again.
    <select key={String(value)} {...rest} {...control} defaultValue={value} className={classNames('select', className)}>
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** An amount in yuan, typed as `128.50`; the server parses it. */
export function MoneyInput({ className, defaultValue, ...rest }: ComponentProps<'input'>) {
  const control = useControl(rest);
  const typed = useTyped(control.name);
  return (
    <span className={classNames('input flex', className)}>
      <span aria-hidden className="text-muted">
        ¥
      </span>
      <input
        placeholder="0.00"
        autoComplete="off"
        maxLength={16}
        {...rest}
        {...control}
        type="text"
        inputMode="decimal"
        defaultValue={typed?.[0] ?? defaultValue}
        className="grow tabular-nums"
      />
    </span>
  );
}

/** A file to upload. A browser never gives a chosen file back, so it is chosen anew after a refusal. */
export function FileInput({ className, ...rest }: ComponentProps<'input'>) {
  const control = useControl(rest);
  return <input {...rest} {...control} type="file" className={classNames('file-input', className)} />;
}

type Option = { value: string; label: string; disabled?: boolean };
type SelectProps = ComponentProps<'select'> & { options: Option[]; placeholder?: string; children?: ReactNode };
