import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { findColumn } from '@/lib/articles';
import { vendorContext } from '@/lib/web/vendor-context';
import { createArticleAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('articles.seller.new');
  return { title: t('title') };
}

/** The first step of an article: its title. ART-03, ART-07. */
export default async function NewArticlePage() {
  const { db, actor } = await vendorContext('products:manage', '/seller/articles/new');
  const [t, list, fields, errors, shell, column] = await Promise.all([
    getTranslations('articles.seller.new'),
    getTranslations('articles.seller'),
    getTranslations('articles.fields'),
    getTranslations('articles.errors'),
    getTranslations('shell'),
    findColumn(db, actor.vendorId),
  ]);
  const back = <LinkButton href="/seller/articles">{t('cancel')}</LinkButton>;
  return (
    <>
      <PageHeader
        title={t('title')}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: list('title'), href: '/seller/articles' },
          { label: t('title') },
        ]}
      />
      {column?.status === 'ADMITTED' ? (
        <Card>
          <ActionForm action={createArticleAction}>
            <Field name="title" label={fields('title')} hint={t('titleHint')} required>
              <Input maxLength={80} autoComplete="off" className="max-w-xl" />
            </Field>
            <div className="form-actions">
              <SubmitButton>{t('submit')}</SubmitButton>
              {back}
            </div>
          </ActionForm>
        </Card>
      ) : (
        <Alert tone="warning" title={errors('notInColumn')} actions={back} />
      )}
    </>
  );
}
