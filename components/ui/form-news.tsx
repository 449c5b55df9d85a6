'use client';

import { useEffect, useRef } from 'react';
import type { DoneForm, FormState, RefusedForm } from '@/lib/web/form-state';
import { Link } from './link';
import { useSpeech } from './words';

/** What came of the last submission: the refusal takes the focus, success is announced politely. */
export function FormNews({ state, idPrefix, receiptPath = '/receipts', quiet }: NewsProps) {
  if (state.status === 'refused') return <Refusal state={state} idPrefix={idPrefix} receiptPath={receiptPath} />;
  if (state.status === 'done' && !quiet) return <Success state={state} />;
  return null;
}

function Refusal({ state, idPrefix, receiptPath }: { state: RefusedForm; idPrefix: string; receiptPath: string }) {
  const { words } = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new refusal takes the focus, the same words included
  useEffect(() => box.current?.focus(), [state]);
  // A refusal of one field says it all in its first line.
  const errors = Object.entries(state.fieldErrors).filter(([, message]) => message !== state.message);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="form-news border-error/25 bg-[#fdf1f1]">
      <p className="font-medium text-error">{state.message || words.refused}</p>
      {errors.length > 0 && (
        <ul className="mt-1 list-disc pl-4">
          {errors.map(([name, message]) => (
            <li key={name}>
              <a href={`#${idPrefix}-${name}`} className="underline decoration-error/40 underline-offset-2">
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
      <Grounds state={state} receiptPath={receiptPath} />
    </div>
  );
}

// Why: the rules, the receipt with the arithmetic, or the number to quote when the failure is ours.
function Grounds({ state, receiptPath }: { state: RefusedForm; receiptPath: string }) {
  const { words } = useSpeech();
  if (state.ruleIds.length === 0 && !state.receiptId && !state.reference) return null;
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-secondary text-xs">
      {state.ruleIds.length > 0 && (
        <span className="flex flex-wrap items-center gap-1.5">
          {words.basis}
          {state.ruleIds.map((id) => (
            <Link key={id} href={`/rules#${id}`} className="rule-link">
              {id}
            </Link>
          ))}
        </span>
      )}
      {state.receiptId && (
        <Link href={`${receiptPath}/${state.receiptId}`} className="text-primary hover:underline">
          {words.receipt}
        </Link>
      )}
      {state.reference && (
        <span>
          {words.reference} <span className="font-mono">{state.reference}</span>
        </span>
      )}
    </p>
  );
}

function Success({ state }: { state: DoneForm }) {
  const { words } = useSpeech();
  return (
    <div role="status" className="form-news border-success/25 bg-success/6">
      <p className="font-medium text-success">{state.message || words.done}</p>
      {state.redirectTo && (
        <Link href={state.redirectTo} className="text-primary text-xs hover:underline">
          {words.goOn}
        </Link>
      )}
    </div>
  );
}

type NewsProps = { state: FormState; idPrefix: string; receiptPath?: string; quiet?: boolean };
