'use client';

import { createContext, useContext } from 'react';
import type { FormState } from '@/lib/web/form-state';

type FormScope = { state: FormState; idPrefix: string };
type FieldScope = { id: string; name: string; describedBy?: string; invalid: boolean; required: boolean };

export const FormContext = createContext<FormScope | null>(null);
export const FieldContext = createContext<FieldScope | null>(null);

/** What a control takes from the field and form around it; what the page says explicitly wins. */
export type ControlProps = { name?: string; id?: string; required?: boolean };

/** The attributes every control of a field shares. Outside a field only the explicit ones apply. */
export function useControl({ name, id, required }: ControlProps) {
  const field = useContext(FieldContext);
  return {
    name: name ?? field?.name,
    id: id ?? field?.id,
    required: required ?? field?.required,
    'aria-invalid': field?.invalid || undefined,
    'aria-describedby': field?.describedBy,
  };
}

/** What the person had typed into a control before a refusal. */
export function useTyped(name: string | undefined): string[] | undefined {
  const form = useContext(FormContext);
  if (!name || form?.state.status !== 'refused') return undefined;
  const typed = form.state.values[name];
  return typed === undefined ? undefined : [typed].flat();
}

/** Whether the form around came back refused, so that an unticked box means "unticked" and not "untouched". */
export function useWasRefused(): boolean {
  return useContext(FormContext)?.state.status === 'refused';
}
