'use client';

import type { ComponentProps, ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonLooks, buttonClass } from './button-class';
import { useSpeech } from './words';

/** Sends the form around it; while the answer is on its way it waits and cannot be pressed again. */
export function SubmitButton({ tone = 'primary', size, wide, className, children, ...rest }: Props) {
  const { pending } = useFormStatus();
  const { words } = useSpeech();
  return (
    <button
      type="submit"
      {...rest}
      disabled={pending || rest.disabled}
      className={buttonClass({ tone, size, wide, className })}
    >
      {pending && <span className="loading loading-spinner loading-xs" aria-hidden />}
      {children}
      <span className="sr-only" aria-live="polite">
        {pending ? words.working : ''}
      </span>
    </button>
  );
}

type Props = ComponentProps<'button'> & ButtonLooks & { children: ReactNode };
