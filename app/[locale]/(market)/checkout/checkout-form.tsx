import { getTranslations } from 'next-intl/server';
import { ownLanguage } from '@/components/market/own-language';
import { RefundLine } from '@/components/market/refund-right';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choices';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { SubmitButton } from '@/components/ui/submit-button';
import type { loadOwnAccount } from '@/lib/auth';
import type { ProductPage } from '@/lib/catalog';
import { requireLocale } from '@/lib/i18n/current';
import { subtractFen } from '@/lib/kernel/money';
import { type PolicyPack, unpaidDaysFor } from '@/lib/policy';
import { placeOrderAction } from './actions';
import type { Choice } from './choice';

/** The order as it will be placed; nothing is sent without the tick. AGR-08, ORD-01, ORD-03. */
export function CheckoutForm({ product, choice, account, policy, now, idempotencyKey }: CheckoutFormProps) {
  return (
    <ActionForm action={placeOrderAction} idempotencyKey={idempotencyKey}>
      <input type="hidden" name="productId" value={product.productId} />
      <input type="hidden" name="specId" value={choice.spec.id} />
      <input type="hidden" name="priceId" value={choice.price.id} />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-4">
          <ChosenProduct product={product} choice={choice} />
          <Contact account={account} />
          <Agreement product={product} />
        </div>
        <Summary product={product} choice={choice} policy={policy} now={now} />
      </div>
    </ActionForm>
  );
}

async function ChosenProduct({ product, choice }: { product: ProductPage; choice: Choice }) {
  const [t, tc, locale] = await Promise.all([
    getTranslations('market.checkout'),
    getTranslations('catalog'),
    requireLocale(),
  ]);
  const facts = [
    { key: 'spec', term: t('spec'), value: choice.spec.name },
    {
      key: 'period',
      term: t('period'),
      value: tc('period', { unit: choice.price.unit, count: choice.price.count }),
    },
    { key: 'seller', term: t('seller'), value: product.vendor.companyName },
  ];
  return (
    <Card
      title={t('product')}
      actions={
        <Link href={`/products/${product.productId}`} className="text-13 text-primary hover:underline">
          {t('change')}
        </Link>
      }
    >
      <p className="font-medium text-sm" lang={ownLanguage(product.name, locale)}>
        {product.name}
      </p>
      <dl className="mt-2.5 grid gap-x-8 gap-y-1.5 text-13 sm:grid-cols-3">
        {facts.map(({ key, term, value }) => (
          <div key={key} className="min-w-0">
            <dt className="text-muted text-xs">{term}</dt>
            <dd lang={ownLanguage(value, locale)}>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

async function Contact({ account }: { account: Account }) {
  const t = await getTranslations('market.checkout');
  return (
    <Card title={t('contact')} description={t('contactNote')}>
      <div className="grid gap-x-4 gap-y-3 pt-1 sm:grid-cols-3">
        <Field name="contactName" label={t('contactName')} required>
          <Input defaultValue={account.name} maxLength={40} autoComplete="name" />
        </Field>
        <Field name="contactPhone" label={t('contactPhone')} required>
          <Input type="tel" defaultValue={account.phone ?? ''} maxLength={25} autoComplete="tel" />
        </Field>
        <Field name="contactEmail" label={t('contactEmail')} required>
          <Input type="email" defaultValue={account.email} maxLength={120} autoComplete="email" />
        </Field>
      </div>
    </Card>
  );
}

/** The text that becomes binding with the tick; in English a reading beside it. AGR-01, AGR-08. */
async function Agreement({ product }: { product: ProductPage }) {
  const [t, locale] = await Promise.all([getTranslations('market.checkout'), requireLocale()]);
  const { name, number, text, english } = product.agreement;
  const reading = locale === 'zh' ? null : english;
  return (
    <Card title={t('agreement')}>
      <Field name="agreementAccepted" label={`${name} · ${t('version', { number })}`} group>
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
          tabIndex={0}
          aria-label={name}
          lang={reading ? undefined : ownLanguage(text, locale)}
          className="mb-3 max-h-56 overflow-y-auto whitespace-pre-line rounded-box border border-line bg-ground px-3.5 py-3 text-13 leading-6"
        >
          {reading ? `${reading}\n\n${text}` : text}
        </section>
        <Checkbox required>{t('agree', { name, number })}</Checkbox>
      </Field>
    </Card>
  );
}

async function Summary({ product, choice, policy, now }: SummaryProps) {
  const t = await getTranslations('market.checkout');
  const { original, sale } = choice.price;
  return (
    <aside className="self-start lg:sticky lg:top-4">
      <Card title={t('summary')}>
        <dl className="grid gap-2 pt-1 text-13">
          <div className="flex justify-between gap-4">
            <dt className="text-muted">{t('original')}</dt>
            <dd>
              <Money amount={original} />
            </dd>
          </div>
          {sale < original && (
            <div className="flex justify-between gap-4">
              <dt className="text-muted">{t('discount')}</dt>
              <dd>
                <Money amount={subtractFen(sale, original)} />
              </dd>
            </div>
          )}
          <div className="flex items-baseline justify-between gap-4 border-line border-t pt-3">
            <dt>{t('payable')}</dt>
            <dd>
              <Money amount={sale} big className="text-2xl" />
            </dd>
          </div>
        </dl>
        <SubmitButton size="lg" wide className="mt-4">
          {t('place')}
        </SubmitButton>
        <p className="mt-2 text-muted text-xs">{t('placeNote')}</p>
        <div className="mt-4 grid gap-1.5 border-line border-t pt-3.5">
          <RefundLine
            facts={{
              product: { category: product.category, isTool: false, isFree: sale === 0n },
              policy,
              today: now,
            }}
          />
          <p className="text-13 text-muted">{t('unpaid', { days: unpaidDaysFor(policy, 'NEW') })}</p>
        </div>
      </Card>
    </aside>
  );
}

type Account = Awaited<ReturnType<typeof loadOwnAccount>>;
type SummaryProps = { product: ProductPage; choice: Choice; policy: PolicyPack; now: Date };
type CheckoutFormProps = SummaryProps & { account: Account; idempotencyKey: string };
