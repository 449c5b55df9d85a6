import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ownLanguage } from '@/components/market/own-language';
import { PriceTable } from '@/components/market/price-choice';
import { type RefundFacts, RefundRight } from '@/components/market/refund-right';
import { Icon } from '@/components/ui/icon';
import type { ProductPage } from '@/lib/catalog';
import { requireLocale } from '@/lib/i18n/current';

/** What follows the choice: description, prices, refund right, after-sales, agreement; each with its anchor. */
export async function ProductSections({ product, refund }: { product: ProductPage; refund: RefundFacts }) {
  const [t, locale] = await Promise.all([getTranslations('market.product'), requireLocale()]);
  const sections = [
    { id: 'description', name: t('description'), content: <Description product={product} locale={locale} /> },
    { id: 'prices', name: t('prices'), content: <PriceTable specs={product.specs} /> },
    { id: 'refund', name: t('refund'), content: <RefundRight facts={refund} /> },
    { id: 'after-sales', name: t('afterSales'), content: <AfterSales text={product.afterSales} locale={locale} /> },
    { id: 'agreement', name: t('agreement'), content: <Agreement product={product} locale={locale} /> },
  ];
  return (
    <>
      <nav aria-label={t('sections')} className="mt-9 overflow-x-auto border-line border-b">
        <ul className="flex gap-6">
          {sections.map(({ id, name }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className="flex h-10 items-center whitespace-nowrap text-secondary text-sm hover:text-primary"
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, name, content }) => (
        <Part key={id} id={id} name={name}>
          {content}
        </Part>
      ))}
    </>
  );
}

function Part({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-name`} className="scroll-mt-4 pt-8">
      <h2 id={`${id}-name`} className="mb-3 font-semibold text-lg">
        {name}
      </h2>
      {children}
    </section>
  );
}

async function Description({ product, locale }: { product: ProductPage; locale: string }) {
  const t = await getTranslations('market.product');
  if (product.descriptionHtml === '') return <p className="text-13 text-muted">{t('descriptionEmpty')}</p>;
  return (
    <div
      className="market-prose text-sm"
      lang={ownLanguage(product.descriptionHtml, locale)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made from Markdown and sanitised when it was saved
      dangerouslySetInnerHTML={{ __html: product.descriptionHtml }}
    />
  );
}

async function AfterSales({ text, locale }: { text: string; locale: string }) {
  const t = await getTranslations('market.product');
  if (text === '') return <p className="text-13 text-muted">{t('afterSalesEmpty')}</p>;
  return (
    <p className="whitespace-pre-line text-sm leading-6" lang={ownLanguage(text, locale)}>
      {text}
    </p>
  );
}

/** The text a buyer will tick, readable before. AGR-01, AGR-02, AGR-08. */
async function Agreement({ product, locale }: { product: ProductPage; locale: string }) {
  const t = await getTranslations('market.product');
  const { name, number, text, textHash, english } = product.agreement;
  const reading = locale === 'zh' ? null : english;
  return (
    <>
      <p className="mb-3 text-13 text-muted">{t('agreementNote', { company: product.vendor.companyName })}</p>
      <div className="rounded-box border border-line">
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-line border-b bg-ground px-4 py-2.5 text-13">
          <span className="font-medium">{name}</span>
          <span className="text-muted">{t('agreementVersion', { number })}</span>
          <span className="min-w-0 text-muted text-xs">
            {t('agreementHash')} <code className="break-all font-mono">{textHash.slice(0, 16)}</code>
          </span>
        </div>
        <AgreementBox label={name} text={reading ?? text} lang={reading ? undefined : ownLanguage(text, locale)} />
        {reading && (
          <details className="border-line border-t">
            <summary className="flex items-center gap-1 px-4 py-2.5 text-13 text-primary">
              {t('readChinese')}
              <Icon name="chevron-down" size={13} />
            </summary>
            <AgreementBox label={t('readChinese')} text={text} lang="zh-CN" />
          </details>
        )}
      </div>
    </>
  );
}

function AgreementBox({ label, text, lang }: { label: string; text: string; lang?: string }) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
      tabIndex={0}
      aria-label={label}
      lang={lang}
      className="max-h-96 overflow-y-auto whitespace-pre-line px-4 py-3 text-13 leading-6"
    >
      {text}
    </section>
  );
}
