import { getLocale, getTranslations } from 'next-intl/server';
import { EditionChange } from '@/components/agreements/edition-change';
import { AgreementText, clausesOf } from '@/components/market/agreement-text';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { Hint } from '@/components/ui/hint';
import { PageHeader } from '@/components/ui/page-header';
import type { AgreementView } from '@/lib/agreements';

/** One edition of an agreement, whole, with what identifies the text that is signed. GEN-09, ONB-06. */
export async function EditionView({
  edition: agreement,
  before,
}: {
  edition: AgreementView;
  before?: AgreementView | null;
}) {
  const [t, locale] = await Promise.all([getTranslations('market.agreements'), getLocale()]);
  const textOf = ({ textZh, textEn }: AgreementView) => (locale === 'zh' ? textZh : textEn);
  const text = textOf(agreement);
  const title = locale === 'zh' ? agreement.titleZh : agreement.titleEn;
  return (
    <div className="page-width py-6">
      <PageHeader title={title} crumbs={[{ label: t('title'), href: '/agreements' }, { label: title }]} />
      <Identification agreement={agreement} />
      {before && (
        <div className="mt-4">
          <EditionChange
            before={{ version: before.version, text: textOf(before) }}
            after={{ version: agreement.version, text }}
          />
        </div>
      )}
      <div className="mt-6 grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_14rem]">
        <div className="min-w-0 max-w-3xl">
          <AgreementText text={text} />
          {locale !== 'zh' && <p className="mt-6 text-13 text-muted">{t('prevails')}</p>}
        </div>
        <nav aria-label={t('clauses')} className="text-13 max-lg:hidden">
          <div className="sticky top-6 border-line border-l pl-4">
            <p className="mb-2 text-muted text-xs">{t('clauses')}</p>
            <ul className="grid gap-1.5">
              {clausesOf(text).map((clause) => (
                <li key={clause.id}>
                  <a href={`#${clause.id}`} className="text-secondary hover:text-primary">
                    {clause.name}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </nav>
      </div>
    </div>
  );
}

async function Identification({ agreement }: { agreement: AgreementView }) {
  const t = await getTranslations('market.agreements');
  return (
    <dl className="flex flex-wrap items-baseline gap-x-8 gap-y-2 rounded-box bg-ground px-4 py-3 text-13">
      <div className="flex gap-2">
        <dt className="text-muted">{t('version')}</dt>
        <dd className="tabular-nums">{agreement.version}</dd>
      </div>
      <div className="flex gap-2">
        <dt className="text-muted">{t('effective')}</dt>
        <dd>
          <DateTime at={agreement.effectiveFrom} precision="day" />
        </dd>
      </div>
      <div className="flex min-w-0 gap-2">
        <dt className="shrink-0 text-muted">
          {t('hash')} <Hint label={t('hash')}>{t('hashHint')}</Hint>
        </dt>
        <dd className="flex min-w-0 items-baseline gap-1.5">
          <code className="min-w-0 break-all font-mono text-xs">{agreement.textHash}</code>
          <span className="shrink-0">
            <CopyButton text={agreement.textHash} />
          </span>
        </dd>
      </div>
    </dl>
  );
}
