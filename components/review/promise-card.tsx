import { getTranslations } from 'next-intl/server';
import { Status } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DerivationList } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { type Derivation, dueOf } from '@/lib/kernel/clock';
import { DueMark } from './due-mark';

/** Until when a decision was promised, and how that day came about; once decided, when it was and whether in time. */
export async function PromiseCard({ derivation, decidedAt, now }: PromiseProps) {
  const t = await getTranslations('operations-business.review.promise');
  if (decidedAt) {
    const inTime = decidedAt <= dueOf(derivation);
    return (
      <Card title={t('decided')}>
        <div className="flex flex-wrap items-center justify-between gap-2 text-13">
          <DateTime at={decidedAt} />
          <Status tone={inTime ? 'success' : 'danger'}>{t(inTime ? 'inTime' : 'late')}</Status>
        </div>
      </Card>
    );
  }
  return (
    <Card title={t('title')} actions={<DueMark derivation={derivation} now={now} />}>
      <details>
        <summary className="w-fit text-13 text-primary">{t('derivation')}</summary>
        <div className="pt-2">
          <DerivationList derivation={derivation} />
        </div>
      </details>
    </Card>
  );
}

type PromiseProps = {
  derivation: Derivation;
  /** Null while it waits. */
  decidedAt: Date | null;
  now: Date;
};
