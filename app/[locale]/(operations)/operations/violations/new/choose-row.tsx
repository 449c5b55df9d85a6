import { getLocale, getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { RadioCards } from '@/components/ui/choices';
import { Input } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { RuleLinks } from '@/components/ui/rule-link';
import { isLocale, localePath } from '@/lib/i18n/locales';
import { type BeijingDay, beijingDay, startOfBeijingDay } from '@/lib/kernel/clock';
import { NoPolicyInForce, policyAt } from '@/lib/policy';
import { findingChoices } from '@/lib/violations';

/**
 * The second step: the day and the row of the annex as it stood on that day, each with what follows from it. Rows that
 * cannot be carried out yet are named and not offered. GEN-14, VIO-01.
 */
export async function ChooseRow({ vendorId, occurredOn, rowId, now }: ChooseRowProps) {
  const [t, words, locale] = await Promise.all([
    getTranslations('operations-business.violations.create'),
    getTranslations('violations'),
    getLocale(),
  ]);
  const day = occurredOn ?? beijingDay(now);
  const { offered, others } = rowsOn(day, now);
  const action = isLocale(locale) ? localePath(locale, '/operations/violations/new') : '';
  return (
    <Card title={t('steps.row')} description={t('rowDetail')}>
      <form method="get" action={action} className="grid gap-4">
        <input type="hidden" name="vendor" value={vendorId} />
        <div className="flex w-fit flex-wrap items-center gap-3 text-13">
          <label htmlFor="occurred-on">{words('fields.occurredOn')}</label>
          <Input
            id="occurred-on"
            name="occurredOn"
            type="date"
            required
            defaultValue={day}
            max={beijingDay(now)}
            className="w-44"
          />
        </div>
        <fieldset>
          <legend className="mb-2 text-13">{words('fields.row')}</legend>
          <RadioCards
            name="row"
            required
            defaultValue={rowId}
            columns={3}
            options={offered.map(({ id, level, penalty }) => ({
              value: id,
              label: `${id} ${words(`rows.${id}`)}`,
              aside: words(`levels.${level}`),
              description: words(`penalties.${penalty}`),
            }))}
          />
        </fieldset>
        <div className="text-muted text-xs">
          {t('notOffered', { count: others.length })} <RuleLinks ids={others} />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" tone={rowId ? 'plain' : 'primary'}>
            {t('preview')}
          </Button>
          <Link href="/rules" className="text-13 text-primary hover:underline">
            {t('readRules')}
          </Link>
        </div>
      </form>
    </Card>
  );
}

// A day before the first rules has no annex; today's is shown, and the page says why nothing follows.
function rowsOn(day: BeijingDay, now: Date) {
  const at = startOfBeijingDay(day);
  const judged = hasRules(at) ? at : now;
  const offered = findingChoices(judged);
  const ids = new Set<string>(offered.map(({ id }) => id));
  const others = policyAt(judged).violations.rows.map(({ id }) => id);
  return { offered, others: others.filter((id) => !ids.has(id)) };
}

function hasRules(at: Date): boolean {
  try {
    return Boolean(policyAt(at));
  } catch (error) {
    if (error instanceof NoPolicyInForce) return false;
    throw error;
  }
}

type ChooseRowProps = {
  vendorId: string;
  occurredOn: BeijingDay | undefined;
  rowId: string | undefined;
  now: Date;
};
