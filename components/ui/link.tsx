'use client';

import NextLink, { useLinkStatus } from 'next/link';
import { type ComponentProps, useEffect } from 'react';
import { localePath } from '@/lib/i18n/locales';
import { beginNavigation } from './pending-navigation';
import { useSpeech } from './words';

export type LinkProps = Omit<ComponentProps<typeof NextLink>, 'href'> & { href: string };

/** A link inside the market. The language is added to the address; the page's frame shows the wait. */
export function Link({ href, children, prefetch = false, ...rest }: LinkProps) {
  const { locale } = useSpeech();
  return (
    <NextLink href={localePath(locale, href)} prefetch={prefetch} {...rest}>
      {children}
      <WaitReporter />
    </NextLink>
  );
}

// Draws nothing: tells the frame that this link's page is on its way.
function WaitReporter() {
  const { pending } = useLinkStatus();
  useEffect(() => (pending ? beginNavigation() : undefined), [pending]);
  return null;
}
