'use client';

import { type ReactNode, useContext, useId } from 'react';
import { FieldContext, FormContext } from './form-context';
import { useSpeech } from './words';

/** A label, its control, a hint and the refusal of what was typed. */
export function Field({ name, label, hint, error, required = false, optional, group, children }: FieldProps) {
  const form = useContext(FormContext);
  const ownId = useId();
  const { words } = useSpeech();
  const id = `${form?.idPrefix ?? ownId}-${name}`;
  const refusal = error ?? (form?.state.status === 'refused' ? form.state.fieldErrors[name] : undefined);
  const describedBy = [hint && `${id}-hint`, refusal && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const Label = group ? 'span' : 'label';
  return (
    <FieldContext value={{ id, name, describedBy, invalid: Boolean(refusal), required }}>
      <div className="field" {...(group && { role: 'group', 'aria-labelledby': `${id}-label` })}>
        <Label id={`${id}-label`} htmlFor={group ? undefined : id} className="field-label">
          {label}
          {required && (
            <span className="text-error" title={words.required} aria-hidden>
              *
            </span>
          )}
          {optional && <span className="font-normal text-muted text-xs">{words.optional}</span>}
        </Label>
        <div className="field-body">
          {children}
          {hint && (
            <div id={`${id}-hint`} className="field-hint">
              {hint}
            </div>
          )}
          {refusal && (
            <p id={`${id}-error`} className="field-error">
              {refusal}
            </p>
          )}
        </div>
      </div>
    </FieldContext>
  );
}

type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  optional?: boolean;
  /** Several controls under one label: radio cards, a group of checkboxes. */
  group?: boolean;
  children: ReactNode;
};
