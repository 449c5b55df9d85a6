import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { type Derivation, dueOf, formatBeijing } from '@/lib/kernel/clock';
import { classNames } from './class-names';
import { Icon } from './icon';
import { RuleLink } from './rule-link';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long until a deadline, by the market's clock, and how the deadline came about. DEC-06. */
export function Countdown({ derivation, now }: CountdownProps) {
  const id = useId();
  const t = useTranslations('ui');
  const left = dueOf(derivation).getTime() - now.getTime();
  return (
    <>
      <button type="button" popoverTarget={id} className={classNames('countdown', urgency(left))}>
        <Icon name="clock" size={13} />
        {t('countdown.left', remaining(left))}
      </button>
      <div id={id} popover="auto" className="popup w-72">
        <DerivationList derivation={derivation} />
      </div>
    </>
  );
}

/** How a deadline came about: start, amount, days left out, due. */
export function DerivationList({ derivation }: { derivation: Derivation }) {
  const t = useTranslations('ui');
  const { clock, amount, countsFirstDay, skipped, provisional } = derivation;
  return (
    <div className="text-13">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        <dt className="text-muted">{t('countdown.from')}</dt>
        <dd className="tabular-nums">{formatBeijing(new Date(derivation.from))}</dd>
        <dt className="text-muted">{t('countdown.amount')}</dt>
        <dd>
          {t(`countdown.clock.${clock}`, { amount })}
          {countsFirstDay && <span className="text-muted"> · {t('countdown.countsFirstDay')}</span>}
        </dd>
        <dt className="text-muted">{t('countdown.due')}</dt>
        <dd className="font-medium tabular-nums">{formatBeijing(dueOf(derivation))}</dd>
        <dt className="text-muted">{t('countdown.rule')}</dt>
        <dd>
          <RuleLink id={derivation.ruleId} />
        </dd>
      </dl>
      {skipped.length > 0 && <SkippedDays skipped={skipped} />}
      {provisional && <p className="mt-2 text-warning text-xs">{t('countdown.provisional')}</p>}
    </div>
  );
}

function SkippedDays({ skipped }: { skipped: Derivation['skipped'] }) {
  const t = useTranslations('ui');
  return (
    <div className="mt-2 border-line border-t pt-2">
      <p className="text-muted text-xs">{t('countdown.skipped', { count: skipped.length })}</p>
      <ul className="mt-1 grid max-h-36 grid-cols-2 gap-x-3 overflow-y-auto text-xs tabular-nums">
        {skipped.map(({ day, reason, name }) => (
          <li key={day}>
            {day.slice(5)} <span className="text-muted">{name ?? t(`countdown.reason.${skipReason(reason)}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function skipReason(reason: string): 'weekend' | 'holiday' | 'override' | 'other' {
  return reason === 'weekend' || reason === 'holiday' || reason === 'override' ? reason : 'other';
}

function urgency(left: number): string {
  if (left <= 0) return 'text-muted';
  return left < DAY_MS ? 'text-error' : left < 3 * DAY_MS ? 'text-warning' : 'text-secondary';
}

// The two largest units that are not zero: days and hours, hours and minutes, minutes.
function remaining(left: number): {
  unit: 'over' | 'days' | 'hours' | 'minutes';
  days: number;
  hours: number;
  minutes: number;
} {
  const days = Math.floor(left / DAY_MS);
  const hours = Math.floor((left % DAY_MS) / HOUR_MS);
  const minutes = Math.max(1, Math.floor((left % HOUR_MS) / MINUTE_MS));
  const unit = left <= 0 ? 'over' : days > 0 ? 'days' : hours > 0 ? 'hours' : 'minutes';
  return { unit, days, hours, minutes };
}

type CountdownProps = { derivation: Derivation; now: Date };
