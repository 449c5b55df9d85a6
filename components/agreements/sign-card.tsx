import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choices';
import { Field } from '@/components/ui/field';
import { RuleLink } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/web/form-state';

type Props = {
  action: FormAction;
  edition: { id: string; version: string };
  title: string;
  ruleId: string;
  /** Who is bound: the company one signs for, or the person alone. */
  binds: 'company' | 'person';
  back: string;
};

/** The tick under a text, and the signature. ONB-06. */
export async function SignCard({ action, edition, title, ruleId, binds, back }: Props) {
  const t = await getTranslations('agreements.pages');
  return (
    <Card>
      <ActionForm action={action} className="pt-2">
        <input type="hidden" name="agreementId" value={edition.id} />
        <Field name="agreed" label={t('tickLabel')} hint={t('recorded')} group>
          <Checkbox required>
            {t(`tick.${binds}`, { title, version: edition.version })} <RuleLink id={ruleId} />
          </Checkbox>
        </Field>
        <div className="form-actions">
          <SubmitButton size="lg">{t('sign')}</SubmitButton>
          <LinkButton href={back} size="lg">
            {t('back')}
          </LinkButton>
        </div>
      </ActionForm>
    </Card>
  );
}
