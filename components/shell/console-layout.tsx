import type { ReactNode } from 'react';
import { requireLocale } from '@/lib/i18n/current';
import { ConsoleShell } from './console-shell';
import type { Face, Viewer } from './types';

/** A console's frame for whoever is signed in. A stranger gets none: the page itself sends him to sign in. */
export async function ConsoleLayout({ face, viewer, banner, children }: ConsoleLayoutProps) {
  await requireLocale();
  if (!viewer) return children;
  return (
    <ConsoleShell face={face} viewer={viewer} banner={banner}>
      {children}
    </ConsoleShell>
  );
}

type ConsoleLayoutProps = { face: Face; viewer: Viewer | null; banner?: ReactNode; children: ReactNode };
