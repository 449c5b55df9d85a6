import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';
import { type NotificationView, wordEvent } from '@/lib/notifications';

/** The newest messages; they are opened on their own page, which marks them read. NTF-01. */
export async function LatestMessages({ rows, locale }: { rows: NotificationView[]; locale: Locale }) {
  const [t, list] = await Promise.all([getTranslations('buyer.overview'), getTranslations('notifications.list')]);
  return (
    <Card
      title={t('messages')}
      actions={
        <Link href="/console/messages" className="text-13 text-primary hover:underline">
          {t('allMessages')}
        </Link>
      }
    >
      {rows.length === 0 && <p className="text-13 text-muted">{t('noMessages')}</p>}
      <ul className="divide-y divide-line text-13">
        {rows.map((row) => {
          const { subject, body } = wordEvent(row.event, row.params, locale);
          return (
            <li key={row.id} className="flex items-start gap-2 py-2 first:pt-0 last:pb-0">
              <span
                aria-hidden
                className={classNames(
                  'mt-[7px] size-1.5 shrink-0 rounded-full',
                  row.readAt ? 'bg-line-strong' : 'bg-primary',
                )}
              />
              <div className="min-w-0">
                <p className={classNames(row.readAt === null && 'font-medium')}>
                  {row.readAt === null && <span className="sr-only">{list('unread')} · </span>}
                  {subject}
                </p>
                <p className="line-clamp-2 text-secondary text-xs leading-5">{body}</p>
                <p className="text-muted text-xs">
                  <DateTime at={row.createdAt} />
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
