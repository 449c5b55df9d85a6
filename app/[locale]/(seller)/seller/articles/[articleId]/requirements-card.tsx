import { getTranslations } from 'next-intl/server';
import { CheckList } from '@/components/review/check-list';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ArticleRequirement, measureArticle } from '@/lib/articles';
import { submitArticleAction } from './actions';

interface Props {
  articleId: string;
  facts: Awaited<ReturnType<typeof measureArticle>>;
  requirements: readonly ArticleRequirement[];
  reviewDays: number;
  inColumn: boolean;
}

/** What the column asks of the article as it was saved, and the way to hand it in. ART-03, ART-04, ART-05, ART-08. */
export async function RequirementsCard({ articleId, facts, requirements, reviewDays, inColumn }: Props) {
  const t = await getTranslations('articles');
  const { characters, mentions, productLinks: links, otherLinks } = facts;
  return (
    <Card title={t('seller.edit.checklist')} description={t('seller.edit.checklistDetail')}>
      <CheckList
        checks={requirements.map(({ item, ruleId, met, expression }) => ({
          key: item,
          label: t(`requirements.${item}`),
          ruleId,
          met,
          detail: met ? undefined : expression,
        }))}
      />
      <p className="mt-3 text-muted text-xs">{t('seller.edit.counts', { characters, mentions, links })}</p>
      {otherLinks.length > 0 && (
        <div className="mt-2 text-error text-xs">
          {t('seller.edit.otherLinks')}
          <ul className="mt-1 list-disc pl-4">
            {otherLinks.map((href) => (
              <li key={href} className="break-all">
                {href}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="mt-4 border-line border-t pt-4">
        {inColumn ? (
          <ActionForm action={submitArticleAction}>
            <input type="hidden" name="articleId" value={articleId} />
            <p className="text-13 text-muted">{t('seller.edit.submitHint', { days: reviewDays })}</p>
            <div>
              <SubmitButton>{t('seller.edit.submit')}</SubmitButton>
            </div>
          </ActionForm>
        ) : (
          <p className="text-13 text-muted">{t('seller.edit.notInColumn')}</p>
        )}
      </div>
    </Card>
  );
}
