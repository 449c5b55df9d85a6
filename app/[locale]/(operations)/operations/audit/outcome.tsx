import { getTranslations } from 'next-intl/server';
import { Status, type Tone } from '@/components/ui/badge';

/** What came of a call: done, the name of its refusal, or what became of a partner's notification. */
export async function Outcome({ outcome }: { outcome: string }) {
  const t = await getTranslations('operations.audit');
  const code = /^refused:(.+)$/.exec(outcome)?.[1];
  if (code) {
    return (
      <Status tone="warning">
        {t('refused')}
        <code className="font-mono text-muted text-xs">{code}</code>
      </Status>
    );
  }
  const name = t.has(`outcomes.${outcome}`) ? t(`outcomes.${outcome}`) : outcome;
  return <Status tone={toneOf(outcome)}>{outcome === 'done' ? t('done') : name}</Status>;
}

const fine = new Set(['done', 'ACTED_ON']);
const dull = new Set(['REPEATED', 'NOTHING_TO_DO']);

function toneOf(outcome: string): Tone {
  if (fine.has(outcome)) return 'success';
  return dull.has(outcome) ? 'neutral' : 'danger';
}
