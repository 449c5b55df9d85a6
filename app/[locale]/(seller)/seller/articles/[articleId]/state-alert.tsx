import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Alert, type AlertTone } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { VendorArticle } from '@/lib/articles';
import { type ArticleStatus, articleSteps } from '@/lib/articles/status';
import { can } from '@/lib/kernel/transitions';
import { takeBackArticleAction, withdrawArticleAction } from './actions';

const tones: Record<Exclude<ArticleStatus, 'DRAFT'>, AlertTone> = {
  UNDER_REVIEW: 'info',
  CHANGES_REQUESTED: 'warning',
  PUBLISHED: 'success',
  REFUSED: 'danger',
};

/** Where an article stands, what was said of it, and what its vendor can do now. LST-10. */
export async function StateAlert({ article, now }: { article: VendorArticle; now: Date }) {
  const t = await getTranslations('articles');
  const { status, deadline, decisionReason, publishedAt, events } = article;
  if (status === 'DRAFT') return null;
  const receiptId = events.find((event) => event.receiptId !== null)?.receiptId;
  return (
    <Alert
      tone={tones[status]}
      title={
        <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
          {t(`seller.state.${status}`)}
          {deadline && <Countdown derivation={deadline.derivation} now={now} />}
        </span>
      }
      actions={
        receiptId && status !== 'UNDER_REVIEW' ? (
          <Link href={`/receipts/${receiptId}`} className="text-primary hover:underline">
            {t('receipt')}
          </Link>
        ) : undefined
      }
    >
      {decisionReason && (
        <p className="whitespace-pre-wrap break-words font-medium text-base-content">
          {t('seller.state.reason', { reason: decisionReason })}
        </p>
      )}
      {status === 'UNDER_REVIEW' && <p>{t('seller.state.underReviewDetail')}</p>}
      {status === 'REFUSED' && <p>{t('seller.state.refusedDetail')}</p>}
      {publishedAt && <p>{t.rich('seller.state.publishedDetail', { at: () => <DateTime at={publishedAt} /> })}</p>}
      <Steps article={article} />
    </Alert>
  );
}

async function Steps({ article: { id, status } }: { article: VendorArticle }) {
  const t = await getTranslations('articles.seller.state');
  if (can(articleSteps.withdraw, status)) {
    return (
      <ActionForm action={withdrawArticleAction} className="mt-2">
        <input type="hidden" name="articleId" value={id} />
        <div>
          <ConfirmButton id="withdraw" label={t('withdraw')} title={t('withdrawTitle')} tone="primary" quiet>
            {t('withdrawDetail')}
          </ConfirmButton>
        </div>
      </ActionForm>
    );
  }
  if (!can(articleSteps.takeBack, status)) return null;
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      <LinkButton href={`/articles/${id}`} size="sm">
        {t('read')}
      </LinkButton>
      <ActionForm action={takeBackArticleAction}>
        <input type="hidden" name="articleId" value={id} />
        <div>
          <ConfirmButton id="take-back" label={t('takeBack')} title={t('takeBackTitle')} size="sm" quiet>
            {t('takeBackDetail')}
          </ConfirmButton>
        </div>
      </ActionForm>
    </div>
  );
}
