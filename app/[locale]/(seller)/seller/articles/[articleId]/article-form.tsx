import { getTranslations } from 'next-intl/server';
import { ProductText } from '@/components/products/product-text';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choices';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { Input, Textarea } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { VendorArticle } from '@/lib/articles';
import { saveArticleAction } from './actions';

/** Where an article is written, with a preview of what was saved. ART-03. */
export async function ArticleForm({ article }: { article: VendorArticle }) {
  const [t, fields] = await Promise.all([getTranslations('articles.seller.edit'), getTranslations('articles.fields')]);
  return (
    <Card title={t('content')}>
      <ActionForm action={saveArticleAction}>
        <input type="hidden" name="articleId" value={article.id} />
        <Field name="title" label={fields('title')} required>
          <Input defaultValue={article.title} maxLength={80} autoComplete="off" />
        </Field>
        <Field name="summary" label={fields('summary')} hint={t('summaryHint')}>
          <Textarea defaultValue={article.summary} rows={2} maxLength={300} />
        </Field>
        <Field name="body" label={fields('body')} hint={t('bodyHint')}>
          <Textarea
            defaultValue={article.body}
            rows={22}
            maxLength={40_000}
            spellCheck={false}
            className="font-mono text-13"
          />
        </Field>
        <Field name="isOriginal" label={fields('isOriginal')} group>
          <Checkbox name="isOriginal" defaultChecked={article.isOriginal}>
            {t('originalLabel')}
          </Checkbox>
        </Field>
        <div className="form-actions">
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      </ActionForm>
      <details className="group mt-4 rounded-box border border-line">
        <summary className="flex items-center gap-1.5 px-4 py-2.5 text-13 text-primary">
          <Icon name="chevron-right" size={14} className="group-open:rotate-90" />
          {t('preview')}
        </summary>
        <div className="border-line border-t px-4 py-4">
          {article.bodyHtml ? (
            <ProductText html={article.bodyHtml} />
          ) : (
            <p className="text-13 text-muted">{t('previewEmpty')}</p>
          )}
        </div>
      </details>
    </Card>
  );
}
