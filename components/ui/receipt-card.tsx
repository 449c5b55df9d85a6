import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Decision, JsonObject, JsonValue } from '@/lib/kernel/receipts';
import { Badge } from './badge';
import { Card } from './card';
import { DateTime } from './date-time';
import { DescriptionList } from './description-list';
import { RuleLinks } from './rule-link';

/**
 * A decision with everything it rests on: rules, policy, inputs, arithmetic, outcome. The words of a decision belong to
 * its module, so the page hands in the names of steps, inputs and outcomes.
 */
export async function ReceiptCard({ receipt, title, at, nameOf = (key) => key }: ReceiptProps) {
  const t = await getTranslations('ui');
  return (
    <Card
      title={title}
      actions={
        <span className="flex flex-wrap items-center gap-2">
          <RuleLinks ids={receipt.ruleIds} />
          <Badge>{t('receipt.policy', { version: receipt.policyVersion })}</Badge>
        </span>
      }
    >
      <div className="grid gap-5 text-13">
        {receipt.steps.length > 0 && <Arithmetic steps={receipt.steps} nameOf={nameOf} caption={t('receipt.steps')} />}
        <div className="grid gap-5 md:grid-cols-2">
          <Facts heading={t('receipt.inputs')} facts={receipt.inputs} nameOf={nameOf} />
          <Facts heading={t('receipt.outcome')} facts={receipt.outcome} nameOf={nameOf} />
        </div>
        {at && (
          <p className="text-muted text-xs">
            {t('receipt.decidedAt')} <DateTime at={at} precision="second" />
          </p>
        )}
      </div>
    </Card>
  );
}

function Arithmetic({ steps, nameOf, caption }: { steps: Decision['steps']; nameOf: NameOf; caption: string }) {
  return (
    <ol aria-label={caption} className="divide-y divide-line rounded-box border border-line">
      {steps.map((step, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the calculation
          key={index}
          className="grid gap-x-4 px-3 py-2 sm:grid-cols-[10rem_1fr_auto] sm:items-baseline"
        >
          <span className="text-muted">{nameOf(step.label)}</span>
          <code className="break-words font-mono text-xs tabular-nums">{step.expression}</code>
          <span className="font-medium tabular-nums sm:text-right">{step.result}</span>
        </li>
      ))}
    </ol>
  );
}

function Facts({ heading, facts, nameOf }: { heading: string; facts: JsonObject; nameOf: NameOf }) {
  const items = Object.entries(facts).flatMap(([key, value]) =>
    value === undefined ? [] : [{ term: nameOf(key), description: plain(value) }],
  );
  if (items.length === 0) return null;
  return (
    <div>
      <h3 className="mb-2 font-medium">{heading}</h3>
      <DescriptionList items={items} columns={1} />
    </div>
  );
}

function plain(value: JsonValue): string {
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '—');
}

type NameOf = (key: string) => ReactNode;
type ReceiptProps = { receipt: Decision; title: ReactNode; at?: Date; nameOf?: NameOf };
