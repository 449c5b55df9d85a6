'use client';

import { useContext, useEffect, useRef, useState } from 'react';
import { useFormStatus } from 'react-dom';
import { buttonClass } from '@/components/ui/button-class';
import { Field } from '@/components/ui/field';
import { FormContext, useControl } from '@/components/ui/form-context';
import { PriceRows } from './price-rows';
import { blankPrice, blankSpec, isFull, type PriceKind, type SpecFields, typedSpecs, type Unit } from './spec-fields';

export type SpecWords = Record<
  | 'spec'
  | 'newSpec'
  | 'name'
  | 'onSale'
  | 'prices'
  | 'renewals'
  | 'renewalsHint'
  | 'period'
  | 'unit'
  | 'original'
  | 'sale'
  | 'rate'
  | 'addSpec'
  | 'addPrice'
  | 'addRenewal'
  | 'removeSpec'
  | 'removePrice'
  | 'full',
  string
>;

export type UnitOption = { value: Unit; label: string };

/**
 * The specs of a product and their prices. With JavaScript rows come and go at once and are saved together; without it the
 * same buttons send the form, which saves what was typed and leaves out what was deleted. SPC-02…07.
 */
export function SpecEditor({ saved, words, units, nameMax }: SpecEditorProps) {
  const form = useContext(FormContext);
  const frame = useRef<HTMLFieldSetElement>(null);
  const { pending } = useFormStatus();
  const [specs, setSpecs] = useState(() => {
    if (form?.state.status === 'refused') return typedSpecs(form.state.values);
    return saved.length > 0 ? saved : [blankSpec()];
  });
  useEffect(() => keepTyped(frame.current), []);
  const full = isFull(specs);
  const change = (id: number, changes: Partial<SpecFields>) =>
    setSpecs((before) => before.map((spec) => (spec.id === id ? { ...spec, ...changes } : spec)));
  return (
    // What is typed while the answer is on its way would be lost when it comes.
    <fieldset ref={frame} disabled={pending} className="grid min-w-0 gap-4">
      {/* The first button of a form is the one that Enter presses: it must be none that deletes. */}
      <button type="submit" tabIndex={-1} aria-hidden className="sr-only" />
      {specs.map((spec, index) => (
        <SpecCard
          key={spec.id}
          spec={spec}
          index={index}
          words={words}
          units={units}
          nameMax={nameMax}
          full={full}
          change={(changes) => change(spec.id, changes)}
          remove={() => setSpecs((before) => before.filter(({ id }) => id !== spec.id))}
        />
      ))}
      {!full && (
        <SpecCard
          key="next"
          spec={nextSpec}
          index={specs.length}
          words={words}
          units={units}
          nameMax={nameMax}
          isSpare
          full={full}
        />
      )}
      {full ? (
        <p className="text-13 text-muted">{words.full}</p>
      ) : (
        <div>
          <button
            type="submit"
            name="add"
            value="specs"
            formNoValidate
            className={buttonClass({ tone: 'plain' })}
            onClick={(event) => {
              event.preventDefault();
              setSpecs((before) => [...before, blankSpec()]);
            }}
          >
            + {words.addSpec}
          </button>
        </div>
      )}
    </fieldset>
  );
}

const nextSpec: SpecFields = { id: 0, key: '', name: '', onSale: true, prices: [], renewals: [] };

// React empties a form after its action; here the rows hold what was typed, and the server's answer brings new ones.
function keepTyped(frame: HTMLElement | null) {
  const form = frame?.closest('form');
  const keep = (event: Event) => event.preventDefault();
  form?.addEventListener('reset', keep);
  return () => form?.removeEventListener('reset', keep);
}

function SpecCard({ spec, index, words, units, nameMax, isSpare, full, change, remove }: SpecCardProps) {
  const path = `specs.${index}`;
  const title = isSpare ? words.newSpec : `${words.spec} ${index + 1}`;
  const rows = (kind: PriceKind) => (
    <PriceRows
      path={`${path}.${kind}`}
      rows={spec[kind]}
      words={words}
      units={kind === 'prices' ? units.prices : units.renewals}
      addLabel={kind === 'prices' ? words.addPrice : words.addRenewal}
      full={full}
      change={change && ((next) => change({ [kind]: next }))}
      add={() => blankPrice(spec[kind].some(({ unit }) => unit === 'MONTH') ? 'YEAR' : 'MONTH')}
    />
  );
  return (
    <section
      aria-label={title}
      className={`${isSpare ? 'hidden noscript:block' : ''} rounded-box border border-line bg-base-100`}
    >
      <input type="hidden" name={`${path}.key`} value={spec.key} readOnly />
      <header className="flex flex-wrap items-end gap-x-6 gap-y-2 border-line border-b bg-[#f7f9fb] px-4 py-3 sm:px-5">
        <div className="min-w-0 flex-1 basis-60 sm:max-w-sm">
          <Field name={`${path}.name`} label={`${title} · ${words.name}`}>
            <NameInput value={spec.name} nameMax={nameMax} required={!isSpare} change={change} />
          </Field>
        </div>
        <label className="flex h-8 items-center gap-2 text-13">
          <input
            type="checkbox"
            name={`${path}.onSale`}
            value="on"
            className="toggle toggle-primary toggle-sm"
            {...(change
              ? { checked: spec.onSale, onChange: (event) => change({ onSale: event.target.checked }) }
              : { defaultChecked: spec.onSale })}
          />
          {words.onSale}
        </label>
        {!isSpare && (
          <button
            type="submit"
            name="remove"
            value={path}
            formNoValidate
            className={buttonClass({ tone: 'danger-plain', size: 'sm', className: 'ml-auto' })}
            onClick={(event) => {
              event.preventDefault();
              remove?.();
            }}
          >
            {words.removeSpec}
          </button>
        )}
      </header>
      <div className="grid gap-5 px-4 py-4 sm:px-5">
        <div>
          <h2 className="mb-2 font-medium text-13">{words.prices}</h2>
          {rows('prices')}
        </div>
        <div>
          <h2 className="mb-2 font-medium text-13">
            {words.renewals} <span className="font-normal text-muted text-xs">{words.renewalsHint}</span>
          </h2>
          {rows('renewals')}
        </div>
      </div>
    </section>
  );
}

function NameInput({ value, nameMax, required, change }: NameInputProps) {
  const control = useControl({ required });
  return (
    <input
      {...control}
      className="input"
      maxLength={nameMax * 2}
      autoComplete="off"
      {...(change ? { value, onChange: (event) => change({ name: event.target.value }) } : { defaultValue: value })}
    />
  );
}

type Change = (changes: Partial<SpecFields>) => void;
type Units = { prices: UnitOption[]; renewals: UnitOption[] };
type SpecEditorProps = { saved: SpecFields[]; words: SpecWords; units: Units; nameMax: number };
type SpecCardProps = {
  spec: SpecFields;
  index: number;
  words: SpecWords;
  units: Units;
  nameMax: number;
  /** Offered where no script runs to add one; left blank it is no spec. */
  isSpare?: boolean;
  full: boolean;
  change?: Change;
  remove?: () => void;
};
type NameInputProps = { value: string; nameMax: number; required: boolean; change?: Change };
