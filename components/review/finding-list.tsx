import { getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { RuleLink } from '@/components/ui/rule-link';
import type { PrecheckId, PrecheckSeverity } from '@/lib/policy';

/** One thing a pre-check found. */
export interface ShownFinding {
  check: PrecheckId;
  ruleId: string;
  severity: PrecheckSeverity;
  field: string;
  excerpt: string;
  alike?: { productId: string; name: string; storeName: string; likenessBps: number };
}

/** What a pre-check found: where, in which words, under which rule, and what to do about it. */
export async function FindingList({ findings, edit, forStaff }: FindingListProps) {
  const t = await getTranslations('catalog');
  return (
    <ul className="grid text-13">
      {findings.map(({ check, ruleId, severity, field, excerpt, alike }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: findings are their order
        <li key={index} className="grid gap-1 border-line border-b py-2.5 first:pt-0 last:border-b-0 last:pb-0">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Icon
              name={severity === 'BLOCK' ? 'circle-x' : 'circle-alert'}
              size={16}
              className={severity === 'BLOCK' ? 'text-error' : 'text-warning'}
            />
            <span className="font-medium">{t(`precheck.${check}.title`)}</span>
            <Badge tone={severity === 'BLOCK' ? 'danger' : 'warning'}>{t(`severity.${severity}`)}</Badge>
            <span className="ml-auto">
              <RuleLink id={ruleId} />
            </span>
          </span>
          <span className="break-words text-muted">
            {t('findingIn', { field: t(`requirements.${field}`) })}{' '}
            {alike ? (
              <Link href={`/products/${alike.productId}`} className="text-primary hover:underline">
                {alike.storeName} · {alike.name} · {t('likeness', { percent: percentOf(alike.likenessBps) })}
              </Link>
            ) : (
              <q className="text-base-content">{excerpt}</q>
            )}
          </span>
          {!forStaff && (
            <span className="text-muted">
              {t(`precheck.${check}.advice`)}{' '}
              {edit && (
                <Link href={edit.hrefOf(field)} className="text-primary hover:underline">
                  {edit.label}
                </Link>
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function percentOf(bps: number): string {
  return `${Math.floor(bps / 100)}%`;
}

type FindingListProps = {
  findings: readonly ShownFinding[];
  /** What to do about it is the vendor's. */
  forStaff?: boolean;
  /** Where the vendor puts it right. */
  edit?: { label: string; hrefOf: (field: string) => string };
};
