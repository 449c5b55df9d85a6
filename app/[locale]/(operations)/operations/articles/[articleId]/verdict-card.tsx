import { getTranslations } from 'next-intl/server';
import { ReasonFields, Verdict } from '@/components/review/verdict';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choices';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Field } from '@/components/ui/field';
import { RuleLink } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ArticleDossier } from '@/lib/articles';
import { articleChecks } from '@/lib/articles/schema';
import {
  claimArticleAction,
  publishArticleAction,
  refuseArticleAction,
  releaseArticleAction,
  requestArticleChangesAction,
} from './actions';

/** Who reads it: nobody yet, oneself, or a colleague. */
export async function ClaimCard({ dossier, accountId }: { dossier: ArticleDossier; accountId: string }) {
  const t = await getTranslations('articles.operations.claim');
  const { id, claimedById, claimedByName } = dossier;
  const state = claimedById === null ? 'nobody' : claimedById === accountId ? 'mine' : 'other';
  return (
    <Card title={t('title')}>
      <p className="text-13">{t(state, { name: claimedByName ?? '' })}</p>
      {state !== 'other' && (
        <ActionForm action={state === 'mine' ? releaseArticleAction : claimArticleAction} className="mt-3">
          <input type="hidden" name="articleId" value={id} />
          <div>
            <SubmitButton tone="plain">{t(state === 'mine' ? 'give' : 'take')}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Card>
  );
}

/** Where staff decide: publish with every point confirmed, hand back, or refuse, each with its reason. ART-03, ART-04. */
export async function VerdictCard({ articleId }: { articleId: string }) {
  const t = await getTranslations('articles.operations.verdict');
  const subject = { name: 'articleId', value: articleId };
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
      <Verdict kind="approve" title={t('approve.title')} action={publishArticleAction} open>
        <PublishFields articleId={articleId} />
      </Verdict>
      <Verdict kind="return" title={t('return.title')} action={requestArticleChangesAction}>
        <ReasonFields subject={subject} id="return" words={words('return')} />
      </Verdict>
      <Verdict kind="refuse" title={t('refuse.title')} action={refuseArticleAction}>
        <ReasonFields subject={subject} id="refuse" words={words('refuse')} danger />
      </Verdict>
    </Card>
  );
}

async function PublishFields({ articleId }: { articleId: string }) {
  const [t, checks] = await Promise.all([
    getTranslations('articles.operations.verdict'),
    getTranslations('articles.checks'),
  ]);
  return (
    <>
      <input type="hidden" name="articleId" value={articleId} />
      <Field name="checks" label={t('checks')} hint={t('checksHint')} group>
        <div className="grid gap-2.5">
          {articleChecks.map((id) => (
            <div key={id} className="flex items-start gap-2">
              <Checkbox name="checks[]" value={id} className="min-w-0 flex-1 text-13">
                {checks(id)}
              </Checkbox>
              <RuleLink id={id} />
            </div>
          ))}
        </div>
      </Field>
      <div className="form-actions">
        <ConfirmButton
          id="publish"
          label={t('approve.submit')}
          title={t('approve.confirmTitle')}
          confirmLabel={t('approve.submit')}
          tone="primary"
        >
          {t('approve.confirmDetail')}
        </ConfirmButton>
      </div>
    </>
  );
}
