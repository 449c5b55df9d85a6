import { getTranslations } from 'next-intl/server';
import { FindingList } from '@/components/review/finding-list';
import { Card } from '@/components/ui/card';
import { precheckRevision, type VendorProduct } from '@/lib/catalog';
import { revisionMay } from '@/lib/catalog/status';
import type { VendorActor } from '@/lib/db';
import type { PageContext } from '@/lib/web/contexts';

/**
 * What the program would find if the draft were handed in now, before anybody waits for a review. In the editor only
 * what was found takes room. LST-07, LST-08, V-05.
 */
export async function PrecheckCard({ product, context, quiet }: PrecheckProps) {
  const { revision, productId } = product;
  if (!revisionMay[revision.status].edit) return null;
  const { vendorId } = context.actor;
  const [t, findings] = await Promise.all([
    getTranslations('seller.products.precheck'),
    precheckRevision(context.db, { vendorId, revision, now: context.now }),
  ]);
  if (quiet && findings.length === 0) return null;
  const blocking = findings.filter(({ severity }) => severity === 'BLOCK').length;
  const hrefOf = (field: string) => `/seller/products/${productId}/${field === 'specs' ? 'specs' : 'content'}`;
  return (
    <Card title={t('title')} description={summary(blocking, findings.length)} id="precheck">
      {findings.length > 0 && (
        <FindingList findings={findings} edit={quiet ? undefined : { label: t('edit'), hrefOf }} />
      )}
    </Card>
  );

  function summary(blocked: number, all: number): string {
    if (all === 0) return t('none');
    return blocked > 0 ? t('blocked', { count: blocked }) : t('warned', { count: all });
  }
}

type PrecheckProps = { product: VendorProduct; context: PageContext<VendorActor>; quiet?: boolean };
