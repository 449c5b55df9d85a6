import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Status } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/inputs';
import type { ListQuery } from '@/components/ui/list-address';
import { Pagination } from '@/components/ui/pagination';
import { RuleLink } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { OverrideView } from '@/lib/market-clock';
import { overrideDayAction, withdrawOverrideAction } from './actions';

/** Days staff declared to be working or not, over the official calendar. DEC-06. */
export async function CalendarCard({ rows, total, people, query, page, pageSize }: CalendarCardProps) {
  const t = await getTranslations('operations.clock');
  return (
    <Card title={t('calendarTitle')} description={t('calendarDescription')} actions={<RuleLink id="DEC-06" />} flush>
      <div className="px-4 pb-4 sm:px-5">
        <DayForm />
      </div>
      <DataTable
        caption={t('calendarCaption')}
        rows={rows}
        rowKey={(row) => row.day}
        columns={[
          {
            key: 'day',
            header: t('day'),
            primary: true,
            cell: (row) => <span className="tabular-nums">{row.day}</span>,
          },
          {
            key: 'working',
            header: t('working'),
            cell: (row) => (
              <Status tone={row.working ? 'info' : 'success'}>{t(row.working ? 'workingYes' : 'workingNo')}</Status>
            ),
          },
          { key: 'name', header: t('name'), cell: (row) => row.name },
          { key: 'by', header: t('setBy'), cell: (row) => people.get(row.setById)?.name ?? row.setById },
          { key: 'at', header: t('setAt'), cell: (row) => <DateTime at={row.setAt} /> },
          {
            key: 'withdraw',
            header: '',
            align: 'right',
            cell: (row) => (
              <ActionForm action={withdrawOverrideAction} layout="inline" className="sm:justify-end">
                <input type="hidden" name="day" value={row.day} />
                <SubmitButton tone="danger-plain" size="sm" aria-label={`${t('withdraw')} ${row.day}`}>
                  {t('withdraw')}
                </SubmitButton>
              </ActionForm>
            ),
          },
        ]}
        empty={
          <div className="border-line border-t">
            <EmptyState compact title={t('calendarEmpty')}>
              {t('calendarEmptyDetail')}
            </EmptyState>
          </div>
        }
        footer={<Pagination page={page} pageSize={pageSize} total={total} path="/operations/clock" query={query} />}
      />
    </Card>
  );
}

async function DayForm() {
  const t = await getTranslations('operations.clock');
  return (
    <ActionForm action={overrideDayAction} layout="inline">
      <span className="w-40">
        <Field name="day" label={t('day')} required>
          <Input type="date" />
        </Field>
      </span>
      <span className="w-36">
        <Field name="working" label={t('working')} required>
          <Select
            defaultValue="no"
            options={[
              { value: 'no', label: t('workingNo') },
              { value: 'yes', label: t('workingYes') },
            ]}
          />
        </Field>
      </span>
      <span className="w-56 max-sm:w-full">
        <Field name="name" label={t('name')} required>
          <Input maxLength={40} placeholder={t('namePlaceholder')} />
        </Field>
      </span>
      <span className="sm:mt-6">
        <SubmitButton tone="plain">{t('add')}</SubmitButton>
      </span>
    </ActionForm>
  );
}

type CalendarCardProps = {
  rows: OverrideView[];
  total: number;
  people: Map<string, { name: string }>;
  query: ListQuery;
  page: number;
  pageSize: number;
};
