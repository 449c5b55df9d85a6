import type { ReactNode } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Field } from '@/components/ui/field';
import { Icon, type IconName } from '@/components/ui/icon';
import { Textarea } from '@/components/ui/inputs';
import type { FormAction } from '@/lib/web/form-state';

const tones = {
  approve: { icon: 'circle-check', className: 'text-success' },
  return: { icon: 'undo', className: 'text-warning' },
  refuse: { icon: 'circle-x', className: 'text-error' },
} as const satisfies Record<string, { icon: IconName; className: string }>;

/**
 * One of the answers a reviewer can give; opening one closes the others, without a script too. What came of it stands
 * above, where it is seen even if the page came back with the answer closed.
 */
export function Verdict({ kind, title, action, once, open, children }: VerdictProps) {
  const { icon, className } = tones[kind];
  return (
    <ActionForm
      action={action}
      idempotencyKey={once}
      className="gap-0! border-line border-t first:border-t-0 [&>.form-news]:mx-4 [&>.form-news]:mt-3 sm:[&>.form-news]:mx-5"
    >
      <details name="verdict" open={open} className="group">
        <summary className="flex items-center gap-2 px-4 py-2.5 font-medium text-13 hover:bg-tint sm:px-5">
          <Icon name={icon} size={16} className={className} />
          <span className="flex-1">{title}</span>
          <Icon name="chevron-down" size={14} className="text-muted transition-transform group-open:rotate-180" />
        </summary>
        <div className="grid gap-4 px-4 pt-1 pb-4 sm:px-5">{children}</div>
      </details>
    </ActionForm>
  );
}

/** Why something is sent back or refused; the other side will read it. */
export function ReasonFields({ subject, id, words, danger }: ReasonProps) {
  return (
    <>
      <input type="hidden" name={subject.name} value={subject.value} />
      <Field name="reason" label={words.reason} hint={words.hint} required>
        <Textarea rows={5} maxLength={500} required={false} placeholder={words.placeholder} />
      </Field>
      <div className="form-actions">
        <ConfirmButton
          id={id}
          label={words.submit}
          title={words.confirmTitle}
          confirmLabel={words.submit}
          tone={danger ? 'danger' : 'primary'}
        >
          {words.confirmDetail}
        </ConfirmButton>
      </div>
    </>
  );
}

type VerdictProps = {
  kind: keyof typeof tones;
  title: ReactNode;
  action: FormAction;
  /** A fresh key, for an answer that must never act twice. */
  once?: string;
  open?: boolean;
  children: ReactNode;
};
type ReasonProps = {
  /** The hidden field that says what is decided. */
  subject: { name: string; value: string };
  /** Of the question's popover, unique on the page. */
  id: string;
  danger?: boolean;
  words: {
    reason: string;
    hint: string;
    placeholder: string;
    submit: string;
    confirmTitle: string;
    confirmDetail: string;
  };
};
