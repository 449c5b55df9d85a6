import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Db } from '@/lib/db';
import { countDueUntil } from '@/lib/deadlines';
import { addBeijingDays, beijingDay, formatBeijing, startOfBeijingDay } from '@/lib/kernel/clock';
import { moveClockAction } from './actions';

const HOUR_MS = 3_600_000;

type Step = { key: string; label: string; to: Date; fields: Record<string, string> };

/** Moves people make often, each with what it would set off, and any number of days and hours. */
export async function MoveForms({ db, now }: { db: Db; now: Date }) {
  const t = await getTranslations('operations.clock');
  const steps: Step[] = [
    { key: 'hour', label: t('quick.hour'), to: new Date(now.getTime() + HOUR_MS), fields: { hours: '1' } },
    {
      key: 'midnight',
      label: t('quick.midnight'),
      to: startOfBeijingDay(addBeijingDays(beijingDay(now), 1)),
      fields: { to: 'next-midnight' },
    },
    ...[1, 5, 7, 30].map((days) => ({
      key: `days-${days}`,
      label: t('quick.days', { days }),
      to: new Date(now.getTime() + days * 24 * HOUR_MS),
      fields: { days: String(days) },
    })),
  ];
  const due = await countDueUntil(
    db,
    steps.map(({ to }) => to),
  );
  return (
    <Card title={t('moveTitle')} description={t('moveDescription')}>
      <ul className="grid grid-cols-2 gap-2 lg:grid-cols-3 xl:grid-cols-6">
        {steps.map((step, index) => (
          <li key={step.key} className="rounded-box border border-line p-3">
            <QuickMove step={step} due={due[index] ?? 0} />
          </li>
        ))}
      </ul>
      <ActionForm action={moveClockAction} idempotencyKey={randomUUID()} layout="inline" className="mt-4">
        <span className="w-28">
          <Field name="days" label={t('days')}>
            <Input type="number" min={0} max={366} defaultValue={0} inputMode="numeric" />
          </Field>
        </span>
        <span className="w-28">
          <Field name="hours" label={t('hours')}>
            <Input type="number" min={0} max={23} defaultValue={0} inputMode="numeric" />
          </Field>
        </span>
        <span className="self-end">
          <SubmitButton tone="plain">{t('move')}</SubmitButton>
        </span>
      </ActionForm>
    </Card>
  );
}

async function QuickMove({ step, due }: { step: Step; due: number }) {
  const t = await getTranslations('operations.clock');
  return (
    <ActionForm action={moveClockAction} idempotencyKey={randomUUID()} className="gap-2!">
      {Object.entries(step.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="text-muted text-xs">
        <span className="block tabular-nums">{formatBeijing(step.to, 'yyyy-MM-dd HH:mm')}</span>
        {t('quickHint', { count: due })}
      </p>
      <ConfirmButton
        id={`move-${step.key}`}
        tone="primary"
        quiet
        label={step.label}
        title={t('confirmTitle', { what: step.label })}
        confirmLabel={t('move')}
        wide
      >
        {t('confirmDetail', { at: formatBeijing(step.to, 'yyyy-MM-dd HH:mm') })} {t('quickHint', { count: due })}
      </ConfirmButton>
    </ActionForm>
  );
}
