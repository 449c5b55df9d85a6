import { getTranslations } from 'next-intl/server';
import { Badge, type Tone } from '@/components/ui/badge';
import type { ArticleStatus, ColumnStatus } from '@/lib/articles/status';

const articleTone: Record<ArticleStatus, Tone> = {
  DRAFT: 'neutral',
  UNDER_REVIEW: 'info',
  CHANGES_REQUESTED: 'warning',
  PUBLISHED: 'success',
  REFUSED: 'danger',
};
const columnTone: Record<ColumnStatus, Tone> = { REQUESTED: 'info', ADMITTED: 'success', REFUSED: 'danger' };

/** Where an article stands. */
export async function ArticleState({ status }: { status: ArticleStatus }) {
  const t = await getTranslations('articles.status');
  return <Badge tone={articleTone[status]}>{t(status)}</Badge>;
}

/** Whether a vendor writes in the column. ART-07. */
export async function ColumnState({ status }: { status: ColumnStatus }) {
  const t = await getTranslations('articles.columnStatus');
  return <Badge tone={columnTone[status]}>{t(status)}</Badge>;
}
