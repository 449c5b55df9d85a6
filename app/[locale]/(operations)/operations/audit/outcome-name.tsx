import { getTranslations } from 'next-intl/server';

/** What came of a call: done, or the name of its refusal. */
export async function OutcomeName({ outcome }: { outcome: string }) {
  const t = await getTranslations('operations.audit');
  const code = /^refused:(.+)$/.exec(outcome)?.[1];
  if (outcome === 'done') return t('done');
  return (
    <span title={outcome}>
      {t('refused')}
      {code && <code className="ml-1.5 font-mono text-muted text-xs">{code}</code>}
    </span>
  );
}
