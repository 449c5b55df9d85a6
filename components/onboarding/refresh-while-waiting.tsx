'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Looks again every few seconds while something is on its way; without JavaScript the browser reloads the page instead. */
export function RefreshWhileWaiting({ seconds }: { seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  );
}
