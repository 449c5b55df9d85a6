/** One figure of a run beside its limit, as `--json` prints it. */
export type Row = {
  name: string;
  value: number;
  unit: string;
  /** The same thing done with as little as possible, measured in the same run; null where there is none. */
  limit: number | null;
  /** `value` over `limit`. */
  ratio: number | null;
  target: string | null;
  /** Null where nothing was promised. */
  met: boolean | null;
};

export type Target = { of: 'value' | 'ratio'; atLeast: number } | { of: 'value' | 'ratio'; atMost: number };

export type Measured = { name: string; value: number; unit: string; limit?: number | undefined; target?: Target };

/** A measurement as a row: its ratio to the limit, and whether it kept what was promised. */
export function rowOf({ name, value, unit, limit, target }: Measured): Row {
  const ratio = limit === undefined || limit === 0 ? null : value / limit;
  const row = { name, value: rounded(value), unit, limit: limit === undefined ? null : rounded(limit) };
  const judged = target?.of === 'ratio' ? ratio : value;
  return {
    ...row,
    ratio: ratio === null ? null : rounded(ratio),
    target: target ? wordsOf(target, unit) : null,
    met: target && judged !== null ? keeps(judged, target) : null,
  };
}

/** The rows as a table for people; what was missed is marked. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['', 'measured', '', 'limit', 'ratio', 'target', ''];
  const cells = rows.map((row) => [
    row.name,
    figure(row.value),
    row.unit,
    row.limit === null ? '' : figure(row.limit),
    row.ratio === null ? '' : row.ratio.toFixed(2),
    row.target ?? '',
    verdict(row.met),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((line) => line[column]?.length ?? 0)));
  const isFigure = (column: number) => column === 1 || column === 3 || column === 4;
  const lineOf = (line: readonly string[]) =>
    line
      .map((cell, column) => (isFigure(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [head, ...cells].map(lineOf).join('\n');
}

function verdict(met: boolean | null): string {
  if (met === null) return '';
  return met ? 'met' : 'MISSED';
}

function keeps(judged: number, target: Target): boolean {
  return 'atLeast' in target ? judged >= target.atLeast : judged <= target.atMost;
}

function wordsOf(target: Target, unit: string): string {
  const bound = 'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
  return target.of === 'ratio' ? `ratio ${bound}` : `${bound} ${unit}`.trim();
}

// Three figures are more than a shared machine can promise.
function rounded(value: number): number {
  if (Math.abs(value) >= 100) return Math.round(value);
  return Number(value.toPrecision(3));
}

function figure(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 3 });
}
