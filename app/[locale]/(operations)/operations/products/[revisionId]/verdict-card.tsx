import { getTranslations } from 'next-intl/server';
import { ReasonFields, Verdict } from '@/components/review/verdict';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choices';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/inputs';
import { RuleLink } from '@/components/ui/rule-link';
import { remarkedFields, reviewChecks } from '@/lib/catalog/schema';
import { approveProductAction, refuseProductAction, requestProductChangesAction } from './actions';

/** Where staff decide: approve with every point confirmed, hand back, or refuse, each with its reason. LST-01…08, LST-12, LST-13. */
export async function VerdictCard({ revisionId, isFirst }: { revisionId: string; isFirst: boolean }) {
  const t = await getTranslations('operations-business.products.verdict');
  const subject = { name: 'revisionId', value: revisionId };
  const words = (verdict: 'refuse') => ({
    reason: t('reason'),
    hint: t(`${verdict}.hint`),
    placeholder: t(`${verdict}.placeholder`),
    submit: t(`${verdict}.submit`),
    confirmTitle: t(`${verdict}.confirmTitle`),
    confirmDetail: t(`${verdict}.confirmDetail`),
  });
  return (
    <Card title={t('title')} flush>
      <Verdict kind="approve" title={t('approve.title')} action={approveProductAction} open>
        <ApproveFields revisionId={revisionId} isFirst={isFirst} />
      </Verdict>
      <Verdict kind="return" title={t('return.title')} action={requestProductChangesAction}>
        <ReturnFields revisionId={revisionId} />
      </Verdict>
      <Verdict kind="refuse" title={t('refuse.title')} action={refuseProductAction}>
        <ReasonFields subject={subject} id="refuse" words={words('refuse')} danger />
      </Verdict>
    </Card>
  );
}

async function ReturnFields({ revisionId }: { revisionId: string }) {
  const [t, parts] = await Promise.all([
    getTranslations('operations-business.products.verdict'),
    getTranslations('catalog.requirements'),
  ]);
  return (
    <>
      <input type="hidden" name="revisionId" value={revisionId} />
      <Field name="reason" label={t('return.whole')} hint={t('return.hint')}>
        <Textarea rows={3} maxLength={500} placeholder={t('return.placeholder')} />
      </Field>
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-medium text-13">{t('return.parts')}</legend>
        {remarkedFields.map((field) => (
          <details key={field}>
            <summary className="w-fit text-13 text-primary">{parts(field)}</summary>
            <div className="pt-1.5 pb-2">
              <Field name={`remarks.${field}`} label={t('return.part', { part: parts(field) })}>
                <Textarea rows={2} maxLength={300} />
              </Field>
            </div>
          </details>
        ))}
      </fieldset>
      <div className="form-actions">
        <ConfirmButton
          id="return"
          label={t('return.submit')}
          title={t('return.confirmTitle')}
          confirmLabel={t('return.submit')}
          tone="primary"
        >
          {t('return.confirmDetail')}
        </ConfirmButton>
      </div>
    </>
  );
}

async function ApproveFields({ revisionId, isFirst }: { revisionId: string; isFirst: boolean }) {
  const [t, rules] = await Promise.all([
    getTranslations('operations-business.products.verdict'),
    getTranslations('rulebook.rules'),
  ]);
  return (
    <>
      <input type="hidden" name="revisionId" value={revisionId} />
      <Field name="checks" label={t('checks')} hint={t('checksHint')} group>
        <div className="grid gap-2.5">
          {reviewChecks.map((id) => (
            <div key={id} className="flex items-start gap-2">
              <Checkbox name="checks[]" value={id} className="min-w-0 flex-1 text-13">
                <span className="font-medium">{rules(`${id}.title`)}</span>
                <span className="block text-muted text-xs leading-5">{rules(`${id}.text`)}</span>
              </Checkbox>
              <RuleLink id={id} />
            </div>
          ))}
        </div>
      </Field>
      <div className="form-actions">
        <ConfirmButton
          id="approve"
          label={t('approve.submit')}
          title={t('approve.confirmTitle')}
          confirmLabel={t('approve.submit')}
          tone="primary"
        >
          {t(isFirst ? 'approve.confirmFirst' : 'approve.confirmEdition')}
        </ConfirmButton>
      </div>
    </>
  );
}
