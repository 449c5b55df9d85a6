import { getTranslations } from 'next-intl/server';
import { type Message, MessageList } from '@/components/notifications/message-list';
import { faceHome, faceMessages } from '@/components/shell/places';
import { ActionForm } from '@/components/ui/action-form';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/inputs';
import { type ListQuery, listAddress, oneOf, pageOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SubmitButton } from '@/components/ui/submit-button';
import { Tabs } from '@/components/ui/tabs';
import type { Actor } from '@/lib/db';
import { countUnread, eventGroups, listNotifications, type NotificationView, wordEvent } from '@/lib/notifications';
import type { PageContext } from '@/lib/web/contexts';
import { openNotificationAction, readNotificationsAction } from './actions';

const pageSize = 20;

/** A person's messages on one of the faces: all or unread, by topic, newest or oldest first. */
export async function MessagesPage({ context, face, query }: MessagesPageProps) {
  const { db, identity, locale } = context;
  const path = faceMessages[face];
  const [t, shell] = await Promise.all([getTranslations('notifications'), getTranslations('shell')]);
  const unreadOnly = oneOf(query, 'show') === 'unread';
  const group = eventGroups.find((known) => known === oneOf(query, 'topic'));
  const oldestFirst = oneOf(query, 'sort') === 'oldest';
  const page = pageOf(query);
  const [{ rows, total }, unread] = await Promise.all([
    listNotifications(db, identity.accountId, { unreadOnly, group, oldestFirst, page, pageSize }),
    countUnread(db, identity.accountId),
  ]);
  const messages = rows.map((row): Message => {
    const { subject, body } = wordEvent(row.event, row.params, locale);
    return {
      ...row,
      title: subject,
      body,
      topic: t(`groups.${row.event.split('.')[0]}`),
      at: row.createdAt,
      ...stateOf(row),
    };
  });
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell(`faces.${face}`), href: faceHome[face] }, { label: t('title') }]}
        actions={<HeadActions unread={unread} />}
        tabs={
          <Tabs
            label={t('tabs.label')}
            current={unreadOnly ? 'unread' : 'all'}
            tabs={[
              { key: 'all', label: t('tabs.all'), href: listAddress(path, query, { show: undefined }) },
              {
                key: 'unread',
                label: t('tabs.unread'),
                href: listAddress(path, query, { show: 'unread' }),
                count: unread,
              },
            ]}
          />
        }
      />
      <Card flush>
        <Filters path={path} query={query} group={group} oldestFirst={oldestFirst} />
        {messages.length === 0 ? (
          <Nothing path={path} why={group ? 'Filtered' : unreadOnly ? 'Unread' : 'All'} />
        ) : (
          <>
            <MessageList messages={messages} open={openNotificationAction} markRead={readNotificationsAction} />
            <div className="border-line border-t">
              <Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />
            </div>
          </>
        )}
      </Card>
    </>
  );
}

function stateOf(row: NotificationView) {
  return { isRead: row.readAt !== null, leadsOn: row.link !== null };
}

async function HeadActions({ unread }: { unread: number }) {
  const t = await getTranslations('notifications.list');
  return (
    <>
      {unread > 0 && (
        <ActionForm action={readNotificationsAction} layout="inline" quiet>
          <SubmitButton tone="plain">{t('markAllRead')}</SubmitButton>
        </ActionForm>
      )}
      <LinkButton href="/console/notification-settings" icon="settings">
        {t('settings')}
      </LinkButton>
    </>
  );
}

async function Filters({ path, query, group, oldestFirst }: FiltersProps) {
  const t = await getTranslations('notifications');
  return (
    <FilterBar path={path} query={query} keep={['show']}>
      <Filter label={t('filters.group')}>
        <Select
          name="topic"
          defaultValue={group ?? ''}
          placeholder={t('filters.anyGroup')}
          options={eventGroups.map((value) => ({ value, label: t(`groups.${value}`) }))}
        />
      </Filter>
      <Filter label={t('filters.order')}>
        <Select
          name="sort"
          defaultValue={oldestFirst ? 'oldest' : ''}
          options={[
            { value: '', label: t('filters.newest') },
            { value: 'oldest', label: t('filters.oldest') },
          ]}
        />
      </Filter>
    </FilterBar>
  );
}

async function Nothing({ path, why }: { path: string; why: 'All' | 'Unread' | 'Filtered' }) {
  const t = await getTranslations('notifications.list');
  return (
    <div className="border-line border-t">
      <EmptyState
        drawing="mail"
        title={t(`empty${why}`)}
        action={why !== 'All' && <LinkButton href={path}>{t('showAll')}</LinkButton>}
      >
        {t(`empty${why}Detail`)}
      </EmptyState>
    </div>
  );
}

type MessagesPageProps = { context: PageContext<Actor>; face: 'buyer' | 'seller'; query: ListQuery };
type FiltersProps = { path: string; query: ListQuery; group?: string; oldestFirst: boolean };
