'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { isNavigating, subscribeToNavigation } from '@/components/ui/pending-navigation';
import { useSpeech } from '@/components/ui/words';
import { useMenusThatClose } from './use-menus-that-close';

/** The main part of every page. While a link's page is on its way it shows a line, then the shape of a page. */
export function PageFrame({ shape, className, children }: PageFrameProps) {
  const waiting = useSyncExternalStore(subscribeToNavigation, isNavigating, () => false);
  const { words } = useSpeech();
  useMenusThatClose();
  return (
    <main id="main" tabIndex={-1} aria-busy={waiting} className={className}>
      {waiting && <div className="wait-line" aria-hidden />}
      {waiting && (
        <div className="wait-shape bg-inherit" role="status">
          <span className="sr-only">{words.loadingPage}</span>
          {shape === 'console' ? <ConsoleShape /> : <MarketShape />}
        </div>
      )}
      {children}
    </main>
  );
}

function ConsoleShape() {
  return (
    <div aria-hidden className="sticky top-12">
      <div className="border-line border-b bg-base-100 px-6 py-4">
        <div className="skeleton h-3 w-40" />
        <div className="skeleton mt-3 h-6 w-56" />
      </div>
      <div className="m-4 rounded-box border border-line bg-base-100 p-5 lg:m-6">
        <div className="skeleton h-8 w-full max-w-md" />
        {rows.map((row) => (
          <div key={row} className="skeleton mt-4 h-5" style={{ width: `${96 - ((row * 7) % 23)}%` }} />
        ))}
      </div>
    </div>
  );
}

function MarketShape() {
  return (
    <div aria-hidden className="page-width sticky top-0 py-8">
      <div className="skeleton h-7 w-64" />
      <div className="mt-6 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {rows.map((row) => (
          <div key={row} className="rounded-md border border-line p-4">
            <div className="skeleton h-24" />
            <div className="skeleton mt-4 h-4 w-3/4" />
            <div className="skeleton mt-2 h-4 w-1/2" />
          </div>
        ))}
      </div>
    </div>
  );
}

const rows = [1, 2, 3, 4, 5, 6, 7, 8];

type PageFrameProps = { shape: 'console' | 'market'; className?: string; children: ReactNode };
