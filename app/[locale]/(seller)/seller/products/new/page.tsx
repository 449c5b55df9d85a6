import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { RadioCards } from '@/components/ui/choices';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { openDeliveryTypes } from '@/lib/catalog';
import { CATEGORIES, deliveryTypeOf, policyAt } from '@/lib/policy';
import { vendorContext } from '@/lib/web/vendor-context';
import { StandingAlerts } from '../../standing-alerts';
import { createProductAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.products.new');
  return { title: t('title') };
}

/** The first step of a product: its market and its name. Refused without certification, with the way to pay. LST-09, FEE-02. */
export default async function NewProductPage() {
  const context = await vendorContext('products:manage', '/seller/products/new');
  const [t, products, catalog, shell] = await Promise.all([
    getTranslations('seller.products.new'),
    getTranslations('seller.products'),
    getTranslations('catalog'),
    getTranslations('shell'),
  ]);
  const { nameMax } = policyAt(context.now).listing;
  const options = CATEGORIES.map((category) => {
    const type = deliveryTypeOf(category);
    const isOpen = openDeliveryTypes.includes(type);
    const words = `categories.${category.replace('/', '.')}`;
    return {
      value: category,
      label: catalog(`${words}.name`),
      description: catalog(`${words}.scope`),
      aside: isOpen ? catalog(`deliveryTypes.${type}`) : t('notOpen'),
      disabled: !isOpen,
    };
  });
  // What can be chosen stands first.
  options.sort((a, b) => Number(a.disabled) - Number(b.disabled));
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: products('title'), href: '/seller/products' },
          { label: t('title') },
        ]}
      />
      <StandingAlerts context={context} />
      <Card>
        <ActionForm action={createProductAction}>
          <Field name="category" label={catalog('fields.category')} hint={t('categoryHint')} required group>
            <RadioCards options={options} defaultValue="saas" columns={3} />
          </Field>
          <Field name="name" label={catalog('fields.name')} hint={t('nameHint', { nameMax })} required>
            <Input maxLength={nameMax * 2} autoComplete="off" className="max-w-md" />
          </Field>
          <div className="form-actions">
            <SubmitButton>{t('submit')}</SubmitButton>
            <LinkButton href="/seller/products">{t('cancel')}</LinkButton>
          </div>
        </ActionForm>
      </Card>
      <Alert className="mt-4" title={t('nextTitle')}>
        {t('nextDetail')}
      </Alert>
    </>
  );
}
