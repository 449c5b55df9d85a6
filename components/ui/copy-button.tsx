'use client';

import { useState } from 'react';
import { useSpeech } from './words';

/** Puts a text on the clipboard. Without JavaScript it is hidden, since the text stands beside it to be selected. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { words } = useSpeech();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  };
  return (
    <button
      type="button"
      onClick={copy}
      aria-label={label ? `${words.copy} ${label}` : undefined}
      className="needs-script cursor-pointer rounded-[3px] px-1 text-primary text-xs hover:bg-tint"
    >
      <span aria-live="polite">{copied ? words.copied : words.copy}</span>
    </button>
  );
}
