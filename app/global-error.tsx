'use client';

import './globals.css';
import { useParams } from 'next/navigation';
import { FailedPage } from '@/components/shell/failed-page';
import { defaultLocale, isLocale, languageTags } from '@/lib/i18n/locales';

/** When even the layout failed: a whole document of its own. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  const { locale } = useParams();
  return (
    <html lang={languageTags[isLocale(locale) ? locale : defaultLocale]} data-theme="market">
      <body>
        <FailedPage {...props} />
      </body>
    </html>
  );
}
