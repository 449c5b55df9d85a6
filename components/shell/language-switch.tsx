import { getLocale, getTranslations } from 'next-intl/server';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { languageTags } from '@/lib/i18n/locales';

/**
 * To the same page in the other language. A plain link to a route that remembers the choice and returns to where the
 * reader came from: it needs no JavaScript and no knowledge of the page it stands on.
 */
export async function LanguageSwitch({ className }: { className?: string }) {
  const [t, locale] = await Promise.all([getTranslations('shell'), getLocale()]);
  const other = locale === 'zh' ? 'en' : 'zh';
  return (
    <a
      href={`/language/${other}`}
      hrefLang={languageTags[other]}
      lang={languageTags[other]}
      rel="nofollow"
      className={classNames('bar-button', className)}
    >
      <Icon name="globe" size={15} />
      {t('otherLanguage')}
    </a>
  );
}
