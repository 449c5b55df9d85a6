import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/inputs';
import { RuleLink } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import { describeStoreAction } from './actions';

/** What the public store page says about the vendor. GEN-05. */
export async function IntroForm({ intro }: { intro: string }) {
  const [t, fields] = await Promise.all([getTranslations('joining.account'), getTranslations('vendors.fields')]);
  return (
    <Card id="store" title={t('store')} description={t('storeDetail')} actions={<RuleLink id="GEN-05" />}>
      <ActionForm action={describeStoreAction} layout="row" className="pt-2">
        <Field name="intro" label={fields('intro')} hint={t('introHint')}>
          <Textarea defaultValue={intro} rows={5} maxLength={500} />
        </Field>
        <div className="form-actions">
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
