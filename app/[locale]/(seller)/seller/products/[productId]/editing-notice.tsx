import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import type { RevisionView } from '@/lib/catalog';

/** What becomes of changes made now: locked during review, a new edition beside the one that is sold, or changes asked for. LST-14. */
export async function EditingNotice({ revision }: { revision: RevisionView }) {
  const t = await getTranslations('seller.products.editing');
  const { status, number, decisionReason } = revision;
  if (status === 'DRAFT') return null;
  if (status === 'CHANGES_REQUESTED') {
    return (
      <Alert tone="warning" className="mb-4" title={t('changesTitle')}>
        {decisionReason}
      </Alert>
    );
  }
  if (status === 'UNDER_REVIEW') {
    return (
      <Alert className="mb-4" title={t('lockedTitle')}>
        {t('lockedDetail')}
      </Alert>
    );
  }
  return (
    <Alert className="mb-4" title={t('nextTitle', { number, next: number + 1 })}>
      {t(status === 'REFUSED' ? 'nextAfterRefusal' : 'nextDetail')}
    </Alert>
  );
}
