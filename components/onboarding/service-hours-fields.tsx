import { getTranslations } from 'next-intl/server';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/inputs';
import { RuleLink } from '@/components/ui/rule-link';

type Hours = { serviceDays: number | null; serviceFrom: string | null; serviceTo: string | null };
type HoursProps = { values: Hours; daysMin: number; hoursMin: number };

/** When buyers are served. Only days that suffice are offered; how long a day is, the rules decide. ONB-10. */
export async function ServiceHoursFields({ values, daysMin, hoursMin }: HoursProps) {
  const [t, fields] = await Promise.all([getTranslations('joining.hours'), getTranslations('vendors.fields')]);
  const days = values.serviceDays ?? 7;
  const offered = [1, 2, 3, 4, 5, 6, 7].filter((count) => count >= daysMin || count === days);
  const from = values.serviceFrom ?? '09:00';
  const to = values.serviceTo ?? '18:00';
  return (
    <>
      <Field name="serviceDays" label={t('daysLabel')} required>
        <Select
          defaultValue={String(days)}
          options={offered.map((count) => ({ value: String(count), label: t('days', { count }) }))}
          className="max-w-48"
        />
      </Field>
      <Field name="serviceFrom" label={fields('serviceFrom')} required>
        <Select defaultValue={from} options={timesWith(from, false)} className="max-w-48 tabular-nums" />
      </Field>
      <Field
        name="serviceTo"
        label={fields('serviceTo')}
        hint={
          <>
            {t('hint', { days: daysMin, hours: hoursMin })} <RuleLink id="ONB-10" />
          </>
        }
        required
      >
        <Select defaultValue={to} options={timesWith(to, true)} className="max-w-48 tabular-nums" />
      </Field>
    </>
  );
}

/** Every half hour of a day, and the time that stands there now; a day ends at 24:00. */
function timesWith(current: string, isEnd: boolean): { value: string; label: string }[] {
  const halves = Array.from({ length: 48 }, (_, index) => (isEnd ? index + 1 : index));
  const times = halves.map(
    (half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`,
  );
  return [...new Set([...times, current])].sort().map((time) => ({ value: time, label: time }));
}
