import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type ButtonLooks, buttonClass } from './button-class';
import { SubmitButton } from './submit-button';

/**
 * A step that is hard to undo: the button opens a question, the answer sends the form around it.
 * The question is a native popover, so it asks without JavaScript too. `id` must be unique on the page.
 */
export async function ConfirmButton({
  id,
  label,
  title,
  children,
  confirmLabel,
  keepLabel,
  tone = 'danger',
  quiet,
  ...looks
}: Props) {
  const t = await getTranslations('ui');
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={buttonClass({ tone: tone === 'danger' ? 'danger-plain' : quiet ? 'plain' : tone, ...looks })}
      >
        {label}
      </button>
      <div id={id} popover="auto" role="alertdialog" aria-labelledby={`${id}-title`} className="dialog">
        <h2 id={`${id}-title`} className="font-semibold text-base">
          {title}
        </h2>
        {children && <div className="mt-2 text-13 text-secondary">{children}</div>}
        <div className="mt-5 flex justify-end gap-2">
          <button
            type="button"
            popoverTarget={id}
            popoverTargetAction="hide"
            className={buttonClass({ tone: 'plain' })}
          >
            {keepLabel ?? t('confirm.cancel')}
          </button>
          <SubmitButton tone={tone}>{confirmLabel ?? label}</SubmitButton>
        </div>
      </div>
    </>
  );
}

type Props = Omit<ButtonLooks, 'tone'> & {
  id: string;
  label: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  confirmLabel?: ReactNode;
  /** For questions about cancelling something, where "cancel" would say the opposite. */
  keepLabel?: ReactNode;
  tone?: 'primary' | 'danger';
  /** Where several stand side by side, the buttons that ask are plain. */
  quiet?: boolean;
};
