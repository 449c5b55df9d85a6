import { getTranslations } from 'next-intl/server';
import { Status } from '@/components/ui/badge';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import type { Derivation } from '@/lib/kernel/clock';

export interface SanctionFacts {
  id: string;
  kind: 'STORE_BLOCK' | 'PUBLISHING_BAN';
  endsAt: Date | null;
  liftedAt: Date | null;
  countdown: Derivation | null;
}

/** What a sanction does, whether it is in force, and what is left of it. VIO-02. */
export async function SanctionState({ sanction, now }: { sanction: SanctionFacts; now: Date }) {
  const t = await getTranslations('violations');
  const { kind, liftedAt, countdown } = sanction;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-0.5">
      <Status tone={liftedAt ? 'neutral' : 'danger'}>{t(`sanctions.${kind}`)}</Status>
      {liftedAt ? (
        <span className="text-muted text-xs">
          {t('sanctionStatus.lifted')} <DateTime at={liftedAt} />
        </span>
      ) : (
        countdown && <Countdown derivation={countdown} now={now} />
      )}
    </span>
  );
}
