import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { RuleLink } from '@/components/ui/rule-link';
import { formatYuan } from '@/lib/kernel/money';
import type { PolicyPack } from '@/lib/policy';

const parts = ['name', 'read', 'enter'] as const;

/** How the verification goes, in three sentences beside the form. ONB-02. */
export async function HowCard({ figures }: { figures: PolicyPack['verification'] }) {
  const t = await getTranslations('joining.verification.how');
  const { minFen, maxFen, attempts } = figures;
  const words = { min: formatYuan(minFen), max: formatYuan(maxFen), attempts };
  return (
    <Card title={t('title')} actions={<RuleLink id="ONB-02" />}>
      <ol className="grid gap-3 text-13 text-secondary">
        {parts.map((part, index) => (
          <li key={part} className="flex gap-2.5">
            <span className="grid size-5 shrink-0 place-items-center rounded-full bg-tint text-primary text-xs tabular-nums">
              {index + 1}
            </span>
            <span className="min-w-0">{t(part, words)}</span>
          </li>
        ))}
      </ol>
      <p className="mt-3 border-line border-t pt-2.5 text-muted text-xs">{t('note')}</p>
    </Card>
  );
}
