import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ConsoleBar } from './console-bar';
import { ConsoleNavigation } from './console-navigation';
import { PageFrame } from './page-frame';
import { SkipLink } from './skip-link';
import type { Face, Viewer } from './types';

/** The frame of the three consoles. `banner` is the place of the market clock's notice. */
export async function ConsoleShell({ face, viewer, banner, children }: ConsoleShellProps) {
  const t = await getTranslations('shell');
  // Someone who is not yet a vendor walks through his application without a menu of doors that are closed to him.
  const belongs = viewer.faces.includes(face);
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {banner}
      <ConsoleBar face={face} viewer={viewer} hasNavigation={belongs} />
      <div className="flex min-w-0 flex-1">
        {belongs && (
          <nav id="console-navigation" popover="auto" aria-label={t('navigation')} className="console-nav">
            <ConsoleNavigation face={face} duties={viewer.duties} permissions={viewer.permissions} />
          </nav>
        )}
        <PageFrame shape="console" className="console-main">
          {children}
        </PageFrame>
      </div>
    </div>
  );
}

type ConsoleShellProps = { face: Face; viewer: Viewer; banner?: ReactNode; children: ReactNode };
