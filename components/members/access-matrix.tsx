'use client';

import { useTyped } from '@/components/ui/form-context';

export type MatrixRow = {
  area: string;
  label: string;
  detail: string;
  /** What is chosen before anything was typed. */
  level: string;
  /** Levels that may not be given by whoever looks. */
  closed: readonly string[];
};

type MatrixProps = { rows: MatrixRow[]; levels: { value: string; label: string }[]; areaLabel: string };

/** Areas against levels, one choice per row; a form like any other without JavaScript. SUB-02. */
export function AccessMatrix({ rows, levels, areaLabel }: MatrixProps) {
  return (
    <table className="w-full border-collapse text-13">
      <thead>
        <tr className="border-line border-b text-muted text-xs">
          <th scope="col" className="py-2 pr-3 text-left font-normal">
            {areaLabel}
          </th>
          {levels.map(({ value, label }) => (
            <th key={value} scope="col" className="w-16 px-1 py-2 text-center font-normal">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Choices key={row.area} row={row} levels={levels} />
        ))}
      </tbody>
    </table>
  );
}

function Choices({
  row: { area, label, detail, level, closed },
  levels,
}: {
  row: MatrixRow;
  levels: MatrixProps['levels'];
}) {
  const name = `access.${area}`;
  const chosen = useTyped(name)?.[0] ?? level;
  return (
    <tr className="border-line border-b">
      <th scope="row" className="py-2.5 pr-3 text-left font-normal">
        <span className="block font-medium">{label}</span>
        <span className="block text-muted text-xs">{detail}</span>
      </th>
      {levels.map(({ value, label: levelLabel }) => (
        <td key={value} className="px-1 text-center">
          <label className="inline-grid size-9 cursor-pointer place-items-center">
            <input
              type="radio"
              name={name}
              value={value}
              aria-label={`${label}: ${levelLabel}`}
              defaultChecked={value === chosen}
              disabled={closed.includes(value)}
              className="radio radio-primary radio-sm"
            />
          </label>
        </td>
      ))}
    </tr>
  );
}
