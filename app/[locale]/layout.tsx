import type { Metadata, Viewport } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { WordsProvider } from '@/components/ui/words';
import { operatorName } from '@/lib/i18n/brand';
import { currentLocale } from '@/lib/i18n/current';
import { languageTags } from '@/lib/i18n/locales';
import '../globals.css';

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#ffffff' };

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const t = await getTranslations('common');
  const name = operatorName(locale);
  return {
    title: { default: `${name} · ${t('tagline')}`, template: `%s · ${name}` },
    description: t('description'),
    icons: { icon: [{ url: '/icon.svg', type: 'image/svg+xml' }] },
  };
}

/** The document of every page, in the language of its address. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await currentLocale();
  const t = await getTranslations('ui.client');
  return (
    <html lang={languageTags[locale]} data-theme="market">
      <body>
        <WordsProvider
          locale={locale}
          words={{
            working: t('working'),
            refused: t('refused'),
            done: t('done'),
            basis: t('basis'),
            receipt: t('receipt'),
            reference: t('reference'),
            goOn: t('goOn'),
            required: t('required'),
            optional: t('optional'),
            copy: t('copy'),
            copied: t('copied'),
            loadingPage: t('loadingPage'),
          }}
        >
          {children}
        </WordsProvider>
      </body>
    </html>
  );
}
