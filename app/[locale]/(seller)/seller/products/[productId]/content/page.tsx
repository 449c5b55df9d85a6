import '@/app/[locale]/(market)/market.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ProductText } from '@/components/products/product-text';
import { Remark } from '@/components/review/remark';
import { ActionForm } from '@/components/ui/action-form';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { Input, Textarea } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import { listingFigures, listServiceAgreements, type RevisionView } from '@/lib/catalog';
import type { Remarks } from '@/lib/catalog/schema';
import { revisionMay } from '@/lib/catalog/status';
import { policyAt } from '@/lib/policy';
import { StandingAlerts } from '../../../standing-alerts';
import { EditingNotice } from '../editing-notice';
import { PrecheckCard } from '../precheck-card';
import { ProductFrame, type ProductParams, productContext } from '../product-frame';
import { saveProductContentAction } from './actions';
import { Declarations } from './declarations';
import { PictureField } from './picture-field';

export async function generateMetadata(props: ProductParams): Promise<Metadata> {
  const [{ product }, t] = await Promise.all([
    productContext(props, '/content'),
    getTranslations('seller.products.editor.tabs'),
  ]);
  return { title: `${t('content')} · ${product.revision.name}` };
}

/** What a vendor writes about a product: words, picture, declarations, after-sales and agreement, saved as a draft. LST-07, LST-17. */
export default async function ProductContentPage(props: ProductParams) {
  const { context, product } = await productContext(props, '/content');
  const [t, agreements] = await Promise.all([
    getTranslations('seller.products.content'),
    listServiceAgreements(context.db, context.actor.vendorId),
  ]);
  const { revision, productId } = product;
  const remarks = product.asked?.remarks ?? {};
  const policy = policyAt(context.now);
  const locked = revision.status === 'UNDER_REVIEW';
  return (
    <ProductFrame product={product} current="content">
      <StandingAlerts context={context} />
      <EditingNotice revision={revision} />
      <div className="mb-4 empty:hidden">
        <PrecheckCard product={product} context={context} quiet />
      </div>
      <ActionForm action={saveProductContentAction}>
        <input type="hidden" name="productId" value={productId} />
        <input type="hidden" name="imageFileId" value={revision.imageFileId ?? ''} />
        <fieldset disabled={locked} className="grid min-w-0 gap-4">
          <Basics revision={revision} figures={listingFigures(policy)} remarks={remarks} />
          <PictureField product={product} storeName={context.identity.vendorName ?? ''} listing={policy.listing} />
          <Description revision={revision} remark={remarks.description} />
          <Declarations
            revision={revision}
            agreements={agreements}
            afterSalesMax={policy.listing.afterSalesMax}
            remarks={remarks}
          />
        </fieldset>
        {!locked && (
          <div className="sticky bottom-3 z-10 flex flex-wrap items-center gap-3 rounded-box bg-base-100 px-4 py-3 shadow-float sm:px-5">
            <SubmitButton>{t(revisionMay[revision.status].edit ? 'save' : 'saveAsNext')}</SubmitButton>
            <LinkButton href={`/seller/products/${productId}/specs`}>{t('toSpecs')}</LinkButton>
            <span className="text-muted text-xs max-sm:hidden">{t('draftHint')}</span>
          </div>
        )}
      </ActionForm>
    </ProductFrame>
  );
}

async function Basics({ revision, figures, remarks }: BasicsProps) {
  const [t, catalog] = await Promise.all([
    getTranslations('seller.products.content'),
    getTranslations('catalog.fields'),
  ]);
  return (
    <Card title={t('basics')}>
      <div data-layout="row" className="grid gap-4">
        <Field
          name="name"
          label={catalog('name')}
          hint={<Remark of={remarks.name}>{t('nameHint', figures)}</Remark>}
          required
        >
          <Input defaultValue={revision.name} maxLength={200} autoComplete="off" />
        </Field>
        <Field
          name="summary"
          label={catalog('summary')}
          hint={<Remark of={remarks.summary}>{t('summaryHint', figures)}</Remark>}
        >
          <Textarea defaultValue={revision.summary} rows={2} maxLength={600} />
        </Field>
        <Field name="tags" label={catalog('tags')} hint={<Remark of={remarks.tags}>{t('tagsHint', figures)}</Remark>}>
          <Input defaultValue={revision.tags.join('，')} maxLength={200} autoComplete="off" />
        </Field>
        <Field
          name="highlights"
          label={catalog('highlights')}
          hint={<Remark of={remarks.highlights}>{t('highlightsHint', figures)}</Remark>}
        >
          <Textarea defaultValue={revision.highlights.join('\n')} rows={4} maxLength={600} />
        </Field>
      </div>
    </Card>
  );
}

async function Description({ revision, remark }: { revision: RevisionView; remark?: string }) {
  const [t, catalog] = await Promise.all([
    getTranslations('seller.products.content'),
    getTranslations('catalog.fields'),
  ]);
  return (
    <Card title={t('description')} description={t('descriptionDetail')}>
      <Field
        name="description"
        label={catalog('description')}
        hint={<Remark of={remark}>{t('descriptionHint')}</Remark>}
      >
        <Textarea
          defaultValue={revision.description}
          rows={14}
          maxLength={20_000}
          spellCheck={false}
          className="font-mono text-13"
        />
      </Field>
      {revision.descriptionHtml && (
        <details className="group mt-4 rounded-box border border-line">
          <summary className="flex items-center gap-1.5 px-4 py-2.5 text-13 text-primary">
            <Icon name="chevron-right" size={14} className="group-open:rotate-90" />
            {t('previewSaved')}
          </summary>
          <div className="border-line border-t px-4 py-4">
            <ProductText html={revision.descriptionHtml} />
          </div>
        </details>
      )}
    </Card>
  );
}

type BasicsProps = { revision: RevisionView; figures: Record<string, number>; remarks: Remarks };
