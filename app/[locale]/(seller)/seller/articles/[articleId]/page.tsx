import '@/app/[locale]/(market)/market.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ArticleHistory } from '@/components/articles/history';
import { ArticleState } from '@/components/articles/states';
import { ProductText } from '@/components/products/product-text';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { articleRequirements, findColumn, loadVendorArticle, measureArticle } from '@/lib/articles';
import { articleMay } from '@/lib/articles/status';
import { policyAt } from '@/lib/policy';
import { vendorContext } from '@/lib/web/vendor-context';
import { orNotFound } from '../../or-not-found';
import { StandingAlerts } from '../../standing-alerts';
import { ArticleForm } from './article-form';
import { RequirementsCard } from './requirements-card';
import { StateAlert } from './state-alert';

type Params = { params: Promise<{ articleId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('articles.seller');
  return { title: t('title') };
}

/** One article of a vendor: written, held against the rules, submitted, withdrawn, taken back. ART-03, ART-04, ART-05, ART-08. */
export default async function ArticlePage({ params }: Params) {
  const { articleId } = await params;
  const context = await vendorContext('products:view', `/seller/articles/${articleId}`);
  const { db, actor, now } = context;
  const article = await loadVendorArticle(db, actor.vendorId, articleId).catch(orNotFound);
  const policy = policyAt(now);
  const isOpen = articleMay[article.status].edit;
  const [t, shell, facts, column] = await Promise.all([
    getTranslations('articles.seller'),
    getTranslations('shell'),
    measureArticle(db, actor.vendorId, article),
    findColumn(db, actor.vendorId),
  ]);
  return (
    <>
      <PageHeader
        title={article.title}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: t('title'), href: '/seller/articles' },
          { label: article.title },
        ]}
        badge={<ArticleState status={article.status} />}
      />
      <StandingAlerts context={context} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-4">
          <StateAlert article={article} now={now} />
          {isOpen ? (
            <ArticleForm article={article} />
          ) : (
            <Card title={t('edit.content')}>
              <p className="mb-4 whitespace-pre-wrap break-words text-13 text-secondary">{article.summary}</p>
              <ProductText html={article.bodyHtml} />
            </Card>
          )}
        </div>
        <aside className="grid gap-4">
          {isOpen && (
            <RequirementsCard
              articleId={articleId}
              facts={facts}
              requirements={articleRequirements(policy, facts)}
              reviewDays={policy.listing.reviewWorkingDays}
              inColumn={column?.status === 'ADMITTED'}
            />
          )}
          <Card title={t('edit.history')}>
            <ArticleHistory events={article.events} />
          </Card>
        </aside>
      </div>
    </>
  );
}
