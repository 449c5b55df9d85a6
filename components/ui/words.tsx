'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Locale } from '@/lib/i18n/locales';

/** The few words client components say by themselves; everything else reaches them as props. */
export type Words = Record<
  | 'working'
  | 'refused'
  | 'done'
  | 'basis'
  | 'receipt'
  | 'reference'
  | 'goOn'
  | 'required'
  | 'optional'
  | 'copy'
  | 'copied'
  | 'loadingPage',
  string
>;

type Speech = { locale: Locale; words: Words };

const SpeechContext = createContext<Speech | null>(null);

/** Hands the language of the page and the client components' words down the tree. */
export function WordsProvider({ locale, words, children }: Speech & { children: ReactNode }) {
  return <SpeechContext value={{ locale, words }}>{children}</SpeechContext>;
}

/** The language and words for a client component. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('No WordsProvider above this component.');
  return speech;
}
