import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { findRevision } from '@/lib/catalog';
import { StandingAlerts } from '../../standing-alerts';
import { History } from './history';
import { PrecheckCard } from './precheck-card';
import { ProductFrame, type ProductParams, productContext } from './product-frame';
import { ReviewNews } from './review-news';
import { RevisionCompare } from './revision-compare';
import { ShelfCard } from './shelf-card';
import { SubmitCard } from './submit-card';

export async function generateMetadata(props: ProductParams): Promise<Metadata> {
  const { product } = await productContext(props);
  return { title: product.revision.name };
}

/** Where a product stands: its review, what is missing, the shelf, what changes with the draft, and its history. LST-10…15. */
export default async function ProductPage(props: ProductParams) {
  const { context, product } = await productContext(props);
  const { db, now } = context;
  const { liveRevisionId, revision } = product;
  const hasDraft = liveRevisionId !== null && liveRevisionId !== revision.id;
  const [t, live] = await Promise.all([
    getTranslations('seller.products.editor'),
    hasDraft ? findRevision(db, liveRevisionId) : null,
  ]);
  return (
    <ProductFrame product={product} current="overview">
      <StandingAlerts context={context} />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-4">
          <ReviewNews product={product} now={now} />
          <PrecheckCard product={product} context={context} />
          <SubmitCard product={product} context={context} />
          {live && <RevisionCompare live={live} draft={revision} />}
        </div>
        <div className="grid min-w-0 content-start gap-4">
          <ShelfCard product={product} now={now} />
          <Card title={t('history')}>
            <History events={product.events} />
          </Card>
        </div>
      </div>
    </ProductFrame>
  );
}
