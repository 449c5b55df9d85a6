import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PriceTable } from '@/components/products/price-table';
import { Remark } from '@/components/review/remark';
import { ActionForm } from '@/components/ui/action-form';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { SubmitButton } from '@/components/ui/submit-button';
import type { RevisionView } from '@/lib/catalog';
import { revisionMay } from '@/lib/catalog/status';
import { formatYuan } from '@/lib/kernel/money';
import { type PolicyPack, policyAt } from '@/lib/policy';
import { StandingAlerts } from '../../../standing-alerts';
import { EditingNotice } from '../editing-notice';
import { ProductFrame, type ProductParams, productContext } from '../product-frame';
import { saveSpecsAction } from './actions';
import { SpecEditor, type SpecWords } from './spec-editor';
import type { PriceFields, SpecFields, Unit } from './spec-fields';

export async function generateMetadata(props: ProductParams): Promise<Metadata> {
  const [{ product }, t] = await Promise.all([
    productContext(props, '/specs'),
    getTranslations('seller.products.editor.tabs'),
  ]);
  return { title: `${t('specs')} · ${product.revision.name}` };
}

/** A product's specs and prices: for new buyers and for renewal, each with its rate. SPC-01…07. */
export default async function ProductSpecsPage(props: ProductParams) {
  const { context, product } = await productContext(props, '/specs');
  const { revision } = product;
  return (
    <ProductFrame product={product} current="specs">
      <StandingAlerts context={context} />
      <EditingNotice revision={revision} />
      {product.asked?.remarks.specs && (
        <div className="mb-4 text-13">
          <Remark of={product.asked.remarks.specs} />
        </div>
      )}
      {revision.status === 'UNDER_REVIEW' ? (
        <Locked revision={revision} />
      ) : (
        <Editor productId={product.productId} revision={revision} policy={policyAt(context.now)} />
      )}
    </ProductFrame>
  );
}

async function Locked({ revision }: { revision: RevisionView }) {
  const t = await getTranslations('seller.products.specs');
  return (
    <Card flush title={t('title')}>
      {revision.specs.length > 0 ? <PriceTable specs={revision.specs} /> : <EmptyState title={t('none')} compact />}
    </Card>
  );
}

async function Editor({ productId, revision, policy }: EditorProps) {
  const [t, catalog] = await Promise.all([getTranslations('seller.products.specs'), getTranslations('catalog')]);
  const { saasPeriodUnits, renewalPeriodUnits } = policy.pricing;
  const options = (units: readonly Unit[]) => units.map((value) => ({ value, label: catalog(`units.${value}`) }));
  const saved = revision.specs.map(toFields);
  return (
    <ActionForm action={saveSpecsAction}>
      <input type="hidden" name="productId" value={productId} />
      <p className="text-13 text-muted">{t('detail')}</p>
      <SpecEditor
        // What the server saved comes back as new rows.
        key={revision.specs.map(({ id }) => id).join(' ')}
        saved={saved}
        words={Object.fromEntries(wordKeys.map((key) => [key, t(`words.${key}`)])) as SpecWords}
        units={{ prices: options(saasPeriodUnits), renewals: options(renewalPeriodUnits) }}
        nameMax={policy.listing.nameMax}
      />
      <div className="sticky bottom-3 z-10 flex flex-wrap items-center gap-3 rounded-box bg-base-100 px-4 py-3 shadow-float sm:px-5">
        <SubmitButton>{t(revisionMay[revision.status].edit ? 'save' : 'saveAsNext')}</SubmitButton>
        <LinkButton href={`/seller/products/${productId}`}>{t('toSubmit')}</LinkButton>
      </div>
    </ActionForm>
  );
}

const wordKeys = [
  ...(['spec', 'newSpec', 'name', 'onSale', 'prices', 'renewals', 'renewalsHint', 'period', 'unit'] as const),
  ...(['original', 'sale', 'rate', 'addSpec', 'addPrice', 'addRenewal', 'removeSpec', 'removePrice', 'full'] as const),
];

function toFields({ key, name, onSale, prices, renewals }: RevisionView['specs'][number], index: number): SpecFields {
  return { id: -1 - index, key, name, onSale, prices: prices.map(toRow), renewals: renewals.map(toRow) };
}

function toRow(
  { unit, count, original, sale }: RevisionView['specs'][number]['prices'][number],
  index: number,
): PriceFields {
  const typed = (amount: typeof original) => formatYuan(amount).replaceAll(',', '');
  return { id: -1 - index, unit, count: String(count), original: typed(original), sale: typed(sale) };
}

type EditorProps = { productId: string; revision: RevisionView; policy: PolicyPack };
