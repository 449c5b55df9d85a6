import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** What stands where a page or record is not, or is not the reader's. Both read alike. */
export async function MissingPage({ home }: { home: string }) {
  const t = await getTranslations('shell');
  return (
    <div className="mx-auto max-w-2xl py-12">
      <title>{t('missing.title')}</title>
      <h1 className="sr-only">{t('missing.title')}</h1>
      <EmptyState
        drawing="search"
        title={t('missing.title')}
        action={
          <LinkButton href={home} tone="primary">
            {t('missing.home')}
          </LinkButton>
        }
      >
        {t('missing.detail')}
      </EmptyState>
    </div>
  );
}
