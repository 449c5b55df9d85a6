import { getTranslations } from 'next-intl/server';
import { Badge, Status, type Tone } from '@/components/ui/badge';
import type { ProductStatus, RevisionStatus } from '@/lib/catalog/status';

const productTone: Record<ProductStatus, Tone> = { DRAFT: 'neutral', ON_SHELF: 'success', OFF_SHELF: 'neutral' };

const revisionTone: Record<RevisionStatus, Tone> = {
  DRAFT: 'neutral',
  UNDER_REVIEW: 'info',
  CHANGES_REQUESTED: 'warning',
  APPROVED: 'success',
  REFUSED: 'danger',
  SUPERSEDED: 'neutral',
};

/** Whether a product is sold. LST-13, LST-15. */
export async function ProductState({ status }: { status: ProductStatus }) {
  const t = await getTranslations('catalog.status');
  return <Status tone={productTone[status]}>{t(status)}</Status>;
}

/** Where a revision stands on its way through review. LST-14. */
export async function RevisionState({ status }: { status: RevisionStatus }) {
  const t = await getTranslations('catalog.revisionStatus');
  return <Badge tone={revisionTone[status]}>{t(status)}</Badge>;
}

/** Why a product that would be sold is hidden from buyers. SAS-01, V-08. */
export async function HoldBadges({ holds }: { holds: readonly ('SANCTION' | 'DELIVERY_FAILURE')[] }) {
  const t = await getTranslations('catalog.holds');
  return holds.map((kind) => (
    <Badge key={kind} tone="danger">
      {t(kind)}
    </Badge>
  ));
}
