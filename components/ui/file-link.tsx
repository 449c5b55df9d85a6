import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { isLocale, localePath } from '@/lib/i18n/locales';
import { buttonClass } from './button-class';
import { Icon } from './icon';

type Props = { href: string; children: ReactNode; button?: boolean };

/** A link to a file that the browser keeps: never fetched ahead, never opened as a page. */
export async function FileLink({ href, children, button }: Props) {
  const locale = await getLocale();
  const looks = button
    ? buttonClass({ size: 'sm' })
    : 'inline-flex items-center gap-1 whitespace-nowrap text-primary hover:underline';
  return (
    <a href={isLocale(locale) ? localePath(locale, href) : href} download className={looks}>
      <Icon name="download" size={14} />
      {children}
    </a>
  );
}
