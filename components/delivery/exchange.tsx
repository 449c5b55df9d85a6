import { getTranslations } from 'next-intl/server';

/** What was sent to a vendor's application and what it answered, as it came; JSON is laid out to be read. */
export async function Exchange({ url, request, answer }: ExchangeProps) {
  const t = await getTranslations('delivery.fields');
  return (
    <div className="grid gap-3">
      <p className="break-all text-xs">
        <span className="text-muted">POST </span>
        <code className="font-mono">{url}</code>
      </p>
      <div className="grid gap-3 lg:grid-cols-2">
        <Body heading={t('request')} text={request} />
        <Body heading={t('answer')} text={answer} />
      </div>
    </div>
  );
}

function Body({ heading, text }: { heading: string; text: string | null }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-muted text-xs">{heading}</h3>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard too
        tabIndex={0}
        className="max-h-80 overflow-auto whitespace-pre-wrap break-all rounded-box border border-line bg-ground px-3 py-2 font-mono text-xs leading-5"
      >
        {text ? laidOut(text) : '—'}
      </pre>
    </div>
  );
}

function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

type ExchangeProps = { url: string; request: string; answer: string | null };
