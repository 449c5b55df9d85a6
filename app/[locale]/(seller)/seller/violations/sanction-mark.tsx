import { getTranslations } from 'next-intl/server';
import { Status } from '@/components/ui/badge';
import { Countdown } from '@/components/ui/countdown';
import type { SanctionView } from '@/lib/violations';

/** A sanction with whether it is in force, and how long still. VIO-02. */
export async function SanctionMark({ sanction, now }: { sanction: SanctionView; now: Date }) {
  const t = await getTranslations('violations');
  const inForce = sanction.liftedAt === null;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 max-sm:justify-end">
      <Status tone={inForce ? 'danger' : 'neutral'}>
        {t(`sanctions.${sanction.kind}`)} · {t(`sanctionStatus.${inForce ? 'inForce' : 'lifted'}`)}
      </Status>
      {sanction.countdown && <Countdown derivation={sanction.countdown} now={now} />}
    </span>
  );
}
