import { getTranslations } from 'next-intl/server';

/** The first thing a keyboard reaches: past the navigation, to what the page is about. */
export async function SkipLink() {
  const t = await getTranslations('shell');
  return (
    <a href="#main" className="skip-link">
      {t('skip')}
    </a>
  );
}
