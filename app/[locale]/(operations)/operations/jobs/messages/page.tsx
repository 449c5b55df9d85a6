import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Input, Select } from '@/components/ui/inputs';
import { type ListQuery, oneOf, pageOf } from '@/components/ui/list-address';
import { Pagination } from '@/components/ui/pagination';
import { listOutboundMessages } from '@/lib/notifications';
import { operatorContext } from '@/lib/web/contexts';
import { JobsHeader } from '../jobs-header';
import { OutboundTable } from './outbound-table';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations.jobs.tabs');
  return { title: t('messages') };
}

const path = '/operations/jobs/messages';
const pageSize = 20;
const statuses = ['QUEUED', 'SENT', 'FAILED'] as const;
const channels = ['EMAIL', 'SMS'] as const;
const sorts = ['createdAt', '-createdAt', 'attempts', '-attempts'] as const;

/** Every e-mail and text message: to whom, and whether its carrier took it. */
export default async function OutboundMessagesPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db } = await operatorContext(undefined, path);
  const [t, names, query] = await Promise.all([
    getTranslations('operations.jobs'),
    getTranslations('notifications'),
    searchParams,
  ]);
  const page = pageOf(query);
  const filter = {
    status: statuses.find((status) => status === oneOf(query, 'status')),
    channel: channels.find((channel) => channel === oneOf(query, 'channel')),
    search: oneOf(query, 'search')?.trim().slice(0, 100) || undefined,
    sort: sorts.find((sort) => sort === oneOf(query, 'sort')),
  };
  const { rows, total } = await listOutboundMessages(db, { ...filter, page, pageSize });
  return (
    <>
      <JobsHeader current="messages" />
      <Card flush>
        <FilterBar path={path} query={query}>
          <Filter label={t('channel')}>
            <Select
              name="channel"
              defaultValue={filter.channel ?? ''}
              placeholder={t('anyChannel')}
              options={channels.map((value) => ({ value, label: names(`channels.${value}`) }))}
            />
          </Filter>
          <Filter label={t('status')}>
            <Select
              name="status"
              defaultValue={filter.status ?? ''}
              placeholder={t('anyStatus')}
              options={statuses.map((value) => ({ value, label: names(`status.${value}`) }))}
            />
          </Filter>
          <Filter label={t('search')} wide>
            <Input name="search" defaultValue={filter.search} maxLength={100} />
          </Filter>
        </FilterBar>
        <OutboundTable
          rows={rows}
          sorting={{ path, query }}
          empty={
            <EmptyState drawing="mail" title={t('messagesEmpty')}>
              {t('messagesEmptyDetail')}
            </EmptyState>
          }
          footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
        />
      </Card>
    </>
  );
}
