'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { ViewerAnswer } from './types';

const stranger: ViewerAnswer = { viewer: null, clock: null };

let underway: Promise<ViewerAnswer> | undefined;

/**
 * Who is looking and what time the market has, on pages that are the same for everyone: asked once the page is there,
 * and again on the next one, since signing out happens between two pages.
 */
export function useViewer(): ViewerAnswer {
  const path = usePathname();
  const [answer, setAnswer] = useState(stranger);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page asks anew
  useEffect(() => {
    let isHere = true;
    ask().then((given) => isHere && setAnswer(given));
    return () => {
      isHere = false;
    };
  }, [path]);
  return answer;
}

// The parts of a page that ask at the same time share one question. A failure leaves the page as strangers see it.
function ask(): Promise<ViewerAnswer> {
  underway ??= fetch('/api/viewer', { headers: { accept: 'application/json' } })
    .then((answer) => (answer.ok ? (answer.json() as Promise<ViewerAnswer>) : stranger))
    .catch(() => stranger)
    .finally(() => {
      underway = undefined;
    });
  return underway;
}
