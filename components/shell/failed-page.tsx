'use client';

import { useParams } from 'next/navigation';
import { buttonClass } from '@/components/ui/button-class';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import en from '@/messages/en/failure.json';
import zh from '@/messages/zh/failure.json';

const messages = { zh, en };

/** What stands where a page failed: no word of why, but the number under which our log knows it. */
export function FailedPage({ error, retry }: { error: unknown; retry: () => void }) {
  const { locale } = useParams();
  const words = messages[isLocale(locale) ? locale : defaultLocale];
  const reference = referenceOf(error);
  return (
    <div className="mx-auto flex max-w-2xl flex-col items-center px-6 py-20 text-center" role="alert">
      <title>{words.title}</title>
      <svg width="120" height="84" viewBox="0 0 120 84" fill="none" aria-hidden>
        <ellipse cx="60" cy="74" rx="46" ry="6" fill="#eef1f6" />
        <rect x="26" y="14" width="68" height="54" rx="3" fill="#fff" stroke="#b9c6dc" strokeWidth="1.5" />
        <path d="M26 26h68M33 20h2M39 20h2" stroke="#b9c6dc" strokeWidth="1.5" strokeLinecap="round" />
        <path d="M60 36v13M60 56v.5" stroke="#c62f2f" strokeWidth="2.5" strokeLinecap="round" />
      </svg>
      <h1 className="mt-4 font-medium text-base">{words.title}</h1>
      <p className="mt-1 text-13 text-muted">{words.detail}</p>
      {reference && (
        <p className="mt-3 text-13">
          {words.reference} <code className="rounded-[3px] bg-base-200 px-1.5 py-0.5 font-mono">{reference}</code>
        </p>
      )}
      <div className="mt-5 flex gap-2">
        <button type="button" onClick={() => retry()} className={buttonClass({ tone: 'primary' })}>
          {words.retry}
        </button>
        <a href="/" className={buttonClass({ tone: 'plain' })}>
          {words.home}
        </a>
      </div>
    </div>
  );
}

function referenceOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined;
}
