import { getLocale, getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import type { ReviewDossier } from '@/lib/catalog';

/** The agreement between vendor and buyer: the text that would be frozen on each order, and its fingerprint. AGR-01, AGR-08. */
export async function AgreementCard({ dossier: { agreement } }: { dossier: ReviewDossier }) {
  const [t, locale] = await Promise.all([getTranslations('operations-business.products.agreement'), getLocale()]);
  if (!agreement) {
    return (
      <Card title={t('title')}>
        <Alert tone="warning" title={t('none')} />
      </Card>
    );
  }
  const { name, number, text, textHash, english } = agreement;
  const reads = locale === 'en' && english !== null ? english : text;
  return (
    <Card title={t('title')}>
      <DescriptionList
        columns={1}
        items={[
          { term: t('name'), description: t('version', { name, number }) },
          { term: t('hash'), description: <code className="break-all font-mono text-xs">{textHash}</code> },
        ]}
      />
      <details className="mt-3 rounded-box border border-line">
        <summary className="px-3 py-2 text-13 text-primary">{t('read')}</summary>
        <div className="max-h-96 overflow-y-auto whitespace-pre-wrap border-line border-t px-3 py-3 text-13 leading-6">
          {reads !== text && <p className="mb-3 text-muted text-xs">{t('reading')}</p>}
          {reads}
        </div>
      </details>
    </Card>
  );
}
