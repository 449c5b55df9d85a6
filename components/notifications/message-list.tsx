import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { classNames } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/web/form-state';

export type Message = {
  id: string;
  title: string;
  body: string;
  topic: string;
  at: Date;
  isRead: boolean;
  leadsOn: boolean;
};

/** A person's messages. Opening one marks it read and goes where it points, in one press. */
export async function MessageList({ messages, open, markRead }: MessageListProps) {
  const t = await getTranslations('notifications.list');
  return (
    <ul aria-label={t('caption')} className="divide-y divide-line border-line border-t">
      {messages.map((message) => (
        <li key={message.id} className="flex flex-wrap gap-x-3 gap-y-1 px-4 py-3 sm:px-5">
          <span
            className={classNames(
              'mt-[7px] size-2 shrink-0 rounded-full',
              message.isRead ? 'bg-line-strong' : 'bg-primary',
            )}
          />
          <div className="min-w-0 flex-1">
            <p className={classNames('text-sm', !message.isRead && 'font-medium')}>
              {!message.isRead && <span className="sr-only">{t('unread')} · </span>}
              {message.title}
            </p>
            <p className="mt-0.5 text-13 text-secondary">{message.body}</p>
            <p className="mt-1 flex flex-wrap gap-x-3 text-muted text-xs">
              <span>{message.topic}</span>
              <DateTime at={message.at} />
            </p>
          </div>
          <div className="flex shrink-0 items-start gap-1 max-sm:w-full max-sm:pl-2.5">
            <Buttons message={message} open={open} markRead={markRead} />
          </div>
        </li>
      ))}
    </ul>
  );
}

async function Buttons({ message, open, markRead }: { message: Message } & Actions) {
  const t = await getTranslations('notifications.list');
  return (
    <>
      {!message.isRead && <OneButton action={markRead} id={message.id} label={t('markRead')} about={message.title} />}
      {message.leadsOn && <OneButton action={open} id={message.id} label={t('open')} about={message.title} />}
    </>
  );
}

function OneButton({ action, id, label, about }: { action: FormAction; id: string; label: string; about: string }) {
  return (
    <ActionForm action={action} layout="inline" quiet>
      <input type="hidden" name="notificationId" value={id} />
      <SubmitButton tone="text" size="sm" aria-label={`${label}: ${about}`}>
        {label}
      </SubmitButton>
    </ActionForm>
  );
}

type Actions = { open: FormAction; markRead: FormAction };
type MessageListProps = { messages: Message[] } & Actions;
