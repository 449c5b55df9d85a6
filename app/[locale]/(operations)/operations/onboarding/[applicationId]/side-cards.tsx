import { getTranslations } from 'next-intl/server';
import { CheckList } from '@/components/review/check-list';
import { Card } from '@/components/ui/card';
import type { ApplicationDossier } from '@/lib/onboarding';

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
