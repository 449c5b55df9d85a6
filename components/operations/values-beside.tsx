import { classNames } from '@/components/ui/class-names';
import type { JsonObject, JsonValue } from '@/lib/kernel/receipts';

/** Old and new values side by side, one line per field; what changed stands out. */
export function ValuesBeside({ before, after, words }: ValuesBesideProps) {
  const [old, now] = [flat(before ?? {}), flat(after ?? {})];
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  if (fields.length === 0) return <p className="px-4 pb-4 text-13 text-muted sm:px-5">{words.nothing}</p>;
  return (
    <table className="data-table">
      <caption className="sr-only">{words.field}</caption>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col" className="w-2/5">
            {words.before}
          </th>
          <th scope="col" className="w-2/5">
            {words.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          const changed = old.get(field) !== now.get(field);
          return (
            <tr key={field}>
              <td data-primary>
                <code className="break-all font-mono text-xs">{field}</code>
              </td>
              <Value label={words.before} value={old.get(field)} tone={changed ? 'bg-error/5 text-error' : ''} />
              <Value label={words.after} value={now.get(field)} tone={changed ? 'bg-success/6 text-success' : ''} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Value({ label, value, tone }: { label: string; value: string | undefined; tone: string }) {
  return (
    <td className="align-top!">
      <span className="data-table-label" aria-hidden>
        {label}
      </span>
      <span className="data-table-value">
        <span
          className={classNames('break-all rounded-[3px] font-mono text-xs', value !== undefined && `px-1 ${tone}`)}
        >
          {value ?? '—'}
        </span>
      </span>
    </td>
  );
}

// `{ a: { b: 1 } }` is the field `a.b`; a list is one value.
function flat(value: JsonObject, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([key, inner]): [string, string][] => {
      const name = prefix ? `${prefix}.${key}` : key;
      if (isObject(inner)) return [...flat(inner, name)];
      return [[name, typeof inner === 'string' ? inner : JSON.stringify(inner ?? null)]];
    }),
  );
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type ValuesBesideProps = {
  before: JsonObject | null;
  after: JsonObject | null;
  words: { field: string; before: string; after: string; nothing: string };
};
