'use client';

import { useContext } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { Field } from '@/components/ui/field';
import { FormContext, useControl } from '@/components/ui/form-context';
import type { SpecWords, UnitOption } from './spec-editor';
import { type PriceFields, rateOf, type Unit } from './spec-fields';

/** Prices of one kind of a spec: period, original and sale price, and the rate that follows from them. SPC-04, SPC-05, SPC-07. */
export function PriceRows({ path, rows, words, units, addLabel, full, change, add }: PriceRowsProps) {
  const problem = useProblem(path);
  return (
    <div className="grid gap-2">
      {rows.length > 0 && (
        <div aria-hidden className={`${columns} hidden text-muted text-xs sm:grid`}>
          <span>{words.period}</span>
          <span>{words.original}</span>
          <span>{words.sale}</span>
          <span className="text-right">{words.rate}</span>
        </div>
      )}
      {rows.map((row, index) => (
        <PriceRow
          key={row.id}
          row={row}
          path={`${path}.${index}`}
          words={words}
          units={units}
          change={
            change && ((changes) => change(rows.map((each) => (each.id === row.id ? { ...each, ...changes } : each))))
          }
          remove={change && (() => change(rows.filter(({ id }) => id !== row.id)))}
        />
      ))}
      {!full && <PriceRow row={spare} path={`${path}.${rows.length}`} words={words} units={units} />}
      {problem && (
        <p id={problem.id} tabIndex={-1} className="text-error text-xs">
          {problem.message}
        </p>
      )}
      {change && !full && (
        <div>
          <button
            type="submit"
            name="add"
            value={path}
            formNoValidate
            className={buttonClass({ tone: 'text', size: 'sm', className: '-ml-2.5' })}
            onClick={(event) => {
              event.preventDefault();
              change([...rows, add()]);
            }}
          >
            + {addLabel}
          </button>
        </div>
      )}
    </div>
  );
}

const columns =
  'grid-cols-[1fr_1fr] gap-x-3 gap-y-1.5 sm:grid-cols-[10.5rem_minmax(0,12rem)_minmax(0,12rem)_5rem_2rem] sm:items-start';
const spare: PriceFields = { id: 0, unit: 'MONTH', count: '1', original: '', sale: '' };

function PriceRow({ row, path, words, units, change, remove }: PriceRowProps) {
  // Without a way to change it the row is the spare one, for where no script runs.
  const visible = change ? 'grid' : 'hidden noscript:grid';
  return (
    <div className={`${columns} ${visible} border-line pb-2 max-sm:border-b`}>
      <div className="max-sm:col-span-full">
        <Cell name={`${path}.count`} label={words.period}>
          <Period row={row} path={path} words={words} units={units} change={change} />
        </Cell>
      </div>
      <Cell name={`${path}.original`} label={words.original}>
        <Amount value={row.original} change={change && ((original) => change({ original }))} />
      </Cell>
      <Cell name={`${path}.sale`} label={words.sale}>
        <Amount value={row.sale} change={change && ((sale) => change({ sale }))} />
      </Cell>
      <p className="flex h-8 items-center text-13 tabular-nums sm:mt-1 sm:justify-end">
        <span className="text-muted sm:sr-only">{words.rate}&nbsp;</span>
        {rateOf(row) ?? '—'}
      </p>
      {remove && (
        <button
          type="submit"
          name="remove"
          value={path}
          formNoValidate
          aria-label={words.removePrice}
          title={words.removePrice}
          className="flex h-8 cursor-pointer items-center justify-end px-1 text-lg text-muted hover:text-error sm:mt-1 sm:justify-center"
          onClick={(event) => {
            event.preventDefault();
            remove();
          }}
        >
          ×
        </button>
      )}
    </div>
  );
}

function Cell({ name, label, children }: { name: string; label: string; children: React.ReactNode }) {
  return (
    <Field name={name} label={<span className="sm:sr-only">{label}</span>}>
      {children}
    </Field>
  );
}

function Period({ row, path, words, units, change }: PeriodProps) {
  const form = useContext(FormContext);
  const count = useControl({ required: Boolean(change) });
  const unit = { ...useControl({ name: `${path}.unit`, id: `${form?.idPrefix}-${path}.unit` }), required: undefined };
  const problem = useProblem(`${path}.unit`);
  return (
    <>
      <span className="flex gap-1.5">
        <input
          {...count}
          type="number"
          min={1}
          max={4000}
          className="input w-18! tabular-nums"
          {...(change
            ? { value: row.count, onChange: (event) => change({ count: event.target.value }) }
            : { defaultValue: row.count })}
        />
        <select
          {...unit}
          aria-label={words.unit}
          className="select"
          {...(change
            ? { value: row.unit, onChange: (event) => change({ unit: event.target.value as Unit }) }
            : { defaultValue: row.unit })}
        >
          {units.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </span>
      {problem && <p className="mt-1 text-error text-xs">{problem.message}</p>}
    </>
  );
}

function Amount({ value, change }: { value: string; change?: (text: string) => void }) {
  const control = useControl({ required: Boolean(change) });
  return (
    <span className="input flex">
      <span aria-hidden className="text-muted">
        ¥
      </span>
      <input
        {...control}
        type="text"
        inputMode="decimal"
        placeholder="0.00"
        autoComplete="off"
        maxLength={16}
        className="min-w-0 grow tabular-nums"
        {...(change ? { value, onChange: (event) => change(event.target.value) } : { defaultValue: value })}
      />
    </span>
  );
}

function useProblem(name: string): { id: string; message: string } | null {
  const form = useContext(FormContext);
  const message = form?.state.status === 'refused' ? form.state.fieldErrors[name] : undefined;
  return message ? { id: `${form?.idPrefix}-${name}`, message } : null;
}

type ChangePrice = (changes: Partial<PriceFields>) => void;
type PriceRowsProps = {
  path: string;
  rows: PriceFields[];
  words: SpecWords;
  units: UnitOption[];
  addLabel: string;
  full: boolean;
  change?: (rows: PriceFields[]) => void;
  add: () => PriceFields;
};
type PriceRowProps = {
  row: PriceFields;
  path: string;
  words: SpecWords;
  units: UnitOption[];
  change?: ChangePrice;
  remove?: () => void;
};
type PeriodProps = Pick<PriceRowProps, 'row' | 'path' | 'words' | 'units' | 'change'>;
