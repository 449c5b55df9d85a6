import { getTranslations } from 'next-intl/server';
import { RemarkList } from '@/components/review/remark-list';
import { ActionForm } from '@/components/ui/action-form';
import { Alert, type AlertTone } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { VendorProduct } from '@/lib/catalog';
import type { RevisionStatus } from '@/lib/catalog/status';
import { withdrawSubmissionAction } from './actions';

const tones: Partial<Record<RevisionStatus, AlertTone>> = {
  UNDER_REVIEW: 'info',
  CHANGES_REQUESTED: 'warning',
  APPROVED: 'success',
  REFUSED: 'danger',
};

/** What the review of the newest edition said, or until when it is promised; nothing for a draft. LST-10, LST-12. */
export async function ReviewNews({ product, now }: { product: VendorProduct; now: Date }) {
  const t = await getTranslations('seller.products.review');
  const { revision, reviewDeadline, reviewPlace, asked, events } = product;
  const tone = tones[revision.status];
  if (!tone) return null;
  const receiptId = events.find(({ verb }) => verdictVerbs.includes(verb))?.receiptId;
  return (
    <Alert
      tone={tone}
      title={
        <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
          {t(`${revision.status}.title`, { number: revision.number })}
          {reviewDeadline && <Countdown derivation={reviewDeadline.derivation} now={now} />}
        </span>
      }
      actions={
        <>
          {receiptId && revision.status !== 'UNDER_REVIEW' && (
            <Link href={`/receipts/${receiptId}`} className="text-primary hover:underline">
              {t('receipt')}
            </Link>
          )}
          {revision.status === 'UNDER_REVIEW' && <Withdraw productId={product.productId} />}
          {revision.status !== 'UNDER_REVIEW' && (
            <LinkButton href={`/seller/products/${product.productId}/content`} size="sm" icon="pencil">
              {t('edit')}
            </LinkButton>
          )}
        </>
      }
    >
      {revision.status !== 'APPROVED' && revision.decisionReason && (
        <p className="mb-1 font-medium text-base-content">{t('reason', { reason: revision.decisionReason })}</p>
      )}
      {asked && (
        <div className="mb-2">
          <RemarkList remarks={asked.remarks} />
        </div>
      )}
      {reviewPlace && <p>{t('place', { place: reviewPlace.place, waiting: reviewPlace.waiting })}</p>}
      <p>
        {t(`${revision.status}.detail`)}{' '}
        {revision.decidedAt && t.rich('decided', { at: () => <DateTime at={revision.decidedAt ?? now} /> })}
      </p>
    </Alert>
  );
}

// Whoever sees a mistake too late need not wait for staff to find it. LST-14.
async function Withdraw({ productId }: { productId: string }) {
  const t = await getTranslations('seller.products.review');
  return (
    <ActionForm action={withdrawSubmissionAction} layout="inline">
      <input type="hidden" name="productId" value={productId} />
      <ConfirmButton
        id="withdraw"
        label={t('withdraw')}
        title={t('withdrawTitle')}
        confirmLabel={t('withdraw')}
        tone="primary"
      >
        {t('withdrawDetail')}
      </ConfirmButton>
    </ActionForm>
  );
}

const verdictVerbs = ['approve', 'requestChanges', 'refuse'];
