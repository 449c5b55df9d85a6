'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useActionState, useContext, useEffect, useId, useRef, useState } from 'react';
import { localePath } from '@/lib/i18n/locales';
import type { FormAction, FormState } from '@/lib/web/form-state';
import { classNames } from './class-names';
import { ClosedForms } from './closed-forms';
import { FormContext } from './form-context';
import { FormNews } from './form-news';
import { useSpeech } from './words';

const idle: FormState = { status: 'idle' };

/**
 * A form around a server action. It posts without JavaScript too; it shows a refusal with its rules and receipt,
 * gives back what was typed, and announces success.
 */
export function ActionForm({
  action,
  idempotencyKey,
  layout = 'stack',
  quiet,
  receiptPath,
  className,
  children,
}: Props) {
  const [state, submit] = useActionState(action, idle);
  const idPrefix = useId();
  const router = useRouter();
  const round = useRefusals(state);
  const redirectTo = state.status === 'done' ? state.redirectTo : undefined;
  const form = useRef<HTMLFormElement>(null);
  const { locale } = useSpeech();
  // The question that sent the form has its answer; it must not stand before the news.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer closes it, the same answer again included
  useEffect(() => {
    for (const open of form.current?.querySelectorAll<HTMLElement>(':popover-open') ?? []) open.hidePopover();
  }, [state]);
  useEffect(() => {
    if (redirectTo) router.push(localePath(locale, redirectTo));
  }, [redirectTo, locale, router]);
  const closed = useContext(ClosedForms);
  if (closed !== null) return <ClosedForm {...{ idPrefix, layout, className, closed }}>{children}</ClosedForm>;
  return (
    <FormContext value={{ state, idPrefix }}>
      <form ref={form} action={submit} className={classNames('action-form', className)} data-layout={layout}>
        <FormNews state={state} idPrefix={idPrefix} receiptPath={receiptPath} quiet={quiet} />
        {idempotencyKey && (
          <input
            type="hidden"
            name="idempotencyKey"
            value={round ? `${idempotencyKey}.${round}` : idempotencyKey}
            readOnly
          />
        )}
        {children}
      </form>
    </FormContext>
  );
}

/** The same to look at, with nothing to change or send, and why. */
function ClosedForm({ idPrefix, layout, className, closed, children }: ClosedFormProps) {
  return (
    <FormContext value={{ state: idle, idPrefix }}>
      <div className={classNames('action-form', className)} data-layout={layout}>
        <fieldset disabled className="contents">
          {children}
        </fieldset>
        <p className="text-muted text-xs">{closed}</p>
      </div>
    </FormContext>
  );
}

type ClosedFormProps = Pick<Props, 'layout' | 'className' | 'children'> & { idPrefix: string; closed: string };

// Each refusal opens a new try: corrected content under the old key would be refused as a replay.
function useRefusals(state: FormState): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (state.status === 'refused') setCount((before) => before + 1);
  }, [state]);
  return count;
}

type Props = {
  action: FormAction;
  /** A fresh random text from the page, for forms that must never act twice. */
  idempotencyKey?: string;
  /** `row` puts labels beside their controls from 640 px on. */
  layout?: 'stack' | 'row' | 'inline';
  /** Success is not announced here, because the page shows it by itself. */
  quiet?: boolean;
  /** Where decision receipts open, without the language: `/receipts`. */
  receiptPath?: string;
  className?: string;
  children: ReactNode;
};
