import { getTranslations } from 'next-intl/server';
import { ReasonFields, Verdict } from '@/components/review/verdict';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choices';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Field } from '@/components/ui/field';
import { RuleLink } from '@/components/ui/rule-link';
import { reviewChecks } from '@/lib/catalog/schema';
import { approveProductAction, refuseProductAction, requestProductChangesAction } from './actions';

/** Where staff decide: approve with every point confirmed, hand back, or refuse, each with its reason. LST-01…08, LST-12, LST-13. */
export async function VerdictCard({ revisionId, isFirst }: { revisionId: string; isFirst: boolean }) {
  const t = await getTranslations('operations-business.products.verdict');
  const subject = { name: 'revisionId', value: revisionId };
  const words = (verdict: 'return' | 'refuse') => ({
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
        <ReasonFields subject={subject} id="return" words={words('return')} />
      </Verdict>
      <Verdict kind="refuse" title={t('refuse.title')} action={refuseProductAction}>
        <ReasonFields subject={subject} id="refuse" words={words('refuse')} danger />
      </Verdict>
    </Card>
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
