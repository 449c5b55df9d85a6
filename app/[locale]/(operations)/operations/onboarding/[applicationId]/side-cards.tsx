import { getTranslations } from 'next-intl/server';
import { CheckList } from '@/components/review/check-list';
import { DueMark } from '@/components/review/due-mark';
import { Status } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DerivationList } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import type { ApplicationDossier } from '@/lib/onboarding';

/** Until when the company was promised an answer, and how that day came about; once decided, when it was. ONB-18. */
export async function DeadlineCard({ dossier, now }: { dossier: ApplicationDossier; now: Date }) {
  const t = await getTranslations('operations-business.products.deadline');
  const { review, decidedAt, status } = dossier;
  if (!review) return null;
  if (status !== 'UNDER_REVIEW' && decidedAt) {
    const inTime = decidedAt <= review.dueAt;
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
    <Card title={t('title')} actions={<DueMark derivation={review.derivation} now={now} />}>
      <details>
        <summary className="w-fit text-13 text-primary">{t('derivation')}</summary>
        <div className="pt-2">
          <DerivationList derivation={review.derivation} />
        </div>
      </details>
    </Card>
  );
}

/** What the rules ask of a company before it is admitted, each with the rule that asks. ONB-02…15. */
export async function ChecksCard({ checks }: Pick<ApplicationDossier, 'checks'>) {
  const [t, words] = await Promise.all([
    getTranslations('operations-business.onboarding'),
    getTranslations('onboarding.steps'),
  ]);
  return (
    <Card title={t('checks')} description={t('checksDetail')}>
      <CheckList checks={checks.map(({ name, ruleId, met }) => ({ key: name, label: words(name), ruleId, met }))} />
    </Card>
  );
}
