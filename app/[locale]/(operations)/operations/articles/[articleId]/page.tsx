import { DecidedAlert } from '@/components/review/decided-alert';
import { PromiseCard } from '@/components/review/promise-card';
import '@/app/[locale]/(market)/market.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ArticleHistory } from '@/components/articles/history';
import { ArticleState } from '@/components/articles/states';
import { ProductText } from '@/components/products/product-text';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { type ArticleDossier, findArticleDossier, listArticleQueue } from '@/lib/articles';
import { articleMay } from '@/lib/articles/status';
import { operatorContext } from '@/lib/web/contexts';
import { ChecksCard, VendorCard } from './side-cards';
import { ClaimCard, VerdictCard } from './verdict-card';

interface Props {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<ListQuery>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('articles.operations');
  return { title: t('title') };
}

/** Everything staff need to decide an article, and where they decide it. ART-03, ART-04, ART-07, LST-10. */
export default async function ArticleReviewPage({ params, searchParams }: Props) {
  const [{ articleId }, query] = await Promise.all([params, searchParams]);
  const { db, actor, now } = await operatorContext('PRODUCT_REVIEW', `/operations/articles/${articleId}`);
  const dossier = await findArticleDossier(db, articleId);
  if (!dossier) notFound();
  const isOpen = articleMay[dossier.status].decide;
  const isMine = dossier.claimedById === null || dossier.claimedById === actor.accountId;
  const isDone = oneOf(query, 'done') === dossier.status;
  const [t, next] = await Promise.all([
    getTranslations('articles.operations'),
    isDone ? listArticleQueue(db, { decided: false, page: 1, pageSize: 1 }) : null,
  ]);
  const nextId = next?.rows[0]?.id;
  return (
    <>
      <Head dossier={dossier} now={now} />
      {isDone && (
        <DecidedAlert
          group="articles"
          verdict={dossier.status}
          next={nextId && `/operations/articles/${nextId}`}
          queue="/operations/articles"
        />
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="grid gap-4">
          {/* A draft its vendor took back to write on is not shown before it is submitted again. */}
          {(isOpen || !articleMay[dossier.status].edit) && (
            <Card title={t('content')}>
              <p className="mb-4 whitespace-pre-wrap break-words text-13 text-secondary">{dossier.summary}</p>
              <ProductText html={dossier.bodyHtml} />
            </Card>
          )}
          <Card title={t('history')}>
            <ArticleHistory events={dossier.events} />
          </Card>
        </div>
        <aside className="grid gap-4">
          {isOpen && dossier.deadline && (
            <PromiseCard derivation={dossier.deadline.derivation} decidedAt={null} now={now} />
          )}
          {isOpen && <ClaimCard dossier={dossier} accountId={actor.accountId} />}
          {isOpen && isMine && <VerdictCard articleId={articleId} />}
          {isOpen && <ChecksCard db={db} dossier={dossier} />}
          <VendorCard dossier={dossier} />
        </aside>
      </div>
    </>
  );
}

async function Head({ dossier: { id, title, status, storeName, deadline }, now }: HeadProps) {
  const [t, shell] = await Promise.all([getTranslations('articles.operations'), getTranslations('shell')]);
  return (
    <PageHeader
      title={title}
      description={t('submittedBy', { store: storeName })}
      crumbs={[
        { label: shell('faces.operations'), href: '/operations' },
        { label: t('title'), href: '/operations/articles' },
        { label: title },
      ]}
      badge={
        <span className="inline-flex flex-wrap items-center gap-1.5">
          <ArticleState status={status} />
          {status === 'UNDER_REVIEW' && deadline && <Countdown derivation={deadline.derivation} now={now} />}
        </span>
      }
      actions={articleMay[status].read && <LinkButton href={`/articles/${id}`}>{t('read')}</LinkButton>}
    />
  );
}

type HeadProps = { dossier: ArticleDossier; now: Date };
