import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/web/form-state';

/** In the verdict's place until one has taken the review on: two never decide at once. ONB-22. */
export async function ClaimFirst({ subject, claimedBy, action }: ClaimProps) {
  const t = await getTranslations('operations-business.review.claim');
  return (
    <Card title={t('title')}>
      <p className="mb-3 text-13 text-secondary">{claimedBy === null ? t('first') : t('by', { name: claimedBy })}</p>
      <ActionForm action={action}>
        <input type="hidden" name={subject.name} value={subject.value} />
        <div>
          <SubmitButton tone={claimedBy === null ? 'primary' : 'plain'}>
            {t(claimedBy === null ? 'take' : 'takeOver')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

type ClaimProps = {
  /** The field that names what is reviewed. */
  subject: { name: string; value: string };
  /** The colleague who has it; null where nobody has. */
  claimedBy: string | null;
  action: FormAction;
};
