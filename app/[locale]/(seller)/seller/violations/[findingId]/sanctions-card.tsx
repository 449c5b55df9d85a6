import { getTranslations } from 'next-intl/server';
import { Status } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Countdown, DerivationList } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { RuleLink } from '@/components/ui/rule-link';
import type { SanctionView } from '@/lib/violations';

type SanctionsCardProps = { sanctions: readonly SanctionView[]; now: Date };

/** What is in force until when, what it forbids meanwhile and what goes on as before. VIO-02, V-08. */
export async function SanctionsCard({ sanctions, now }: SanctionsCardProps) {
  const t = await getTranslations('seller-money.violation');
  const inForce = sanctions.some(({ liftedAt }) => liftedAt === null);
  // All sanctions of one finding begin and end together, so one derivation explains them all.
  const derivation = sanctions.find(({ countdown }) => countdown !== null)?.countdown;
  return (
    <Card title={t('sanctions')}>
      <ul className="grid gap-3">
        {sanctions.map((sanction) => (
          <SanctionItem key={sanction.id} sanction={sanction} now={now} />
        ))}
      </ul>
      {inForce && (
        <div className="mt-3 grid gap-3 text-13">
          {derivation && (
            <div className="rounded-box border border-line bg-ground px-3 py-2.5">
              <DerivationList derivation={derivation} />
            </div>
          )}
          <p className="text-secondary">{t('goesOn')}</p>
          <p className="flex flex-wrap items-center gap-2 text-muted text-xs">
            {t('byItself')} <RuleLink id="VIO-02" />
          </p>
        </div>
      )}
    </Card>
  );
}

async function SanctionItem({ sanction, now }: { sanction: SanctionView; now: Date }) {
  const [t, words] = await Promise.all([getTranslations('seller-money.violation'), getTranslations('violations')]);
  const { kind, startsAt, endsAt, liftedAt, countdown } = sanction;
  return (
    <li className="rounded-box border border-line px-3 py-2.5 text-13">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-medium">{words(`sanctions.${kind}`)}</span>
          <Status tone={liftedAt === null ? 'danger' : 'neutral'}>
            {words(`sanctionStatus.${liftedAt === null ? 'inForce' : 'lifted'}`)}
          </Status>
          {countdown && <Countdown derivation={countdown} now={now} />}
        </span>
        <span className="text-muted text-xs">
          <DateTime at={startsAt} /> — {liftedAt ? <DateTime at={liftedAt} /> : endsAt && <DateTime at={endsAt} />}
        </span>
      </div>
      <p className="mt-1 text-secondary">{t(`forbids.${kind}`)}</p>
    </li>
  );
}
