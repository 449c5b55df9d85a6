import type { ReactNode } from 'react';

/** Short rows of one card: what, beside what it says, and what can be done. */
export function RowList({
  label,
  rows,
}: {
  label: string;
  rows: { key: string; what: ReactNode; aside: ReactNode; action?: ReactNode }[];
}) {
  return (
    <ul aria-label={label} className="divide-y divide-line text-13">
      {rows.map(({ key, what, aside, action }) => (
        <li key={key} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-2.5 first:pt-0 last:pb-0">
          <div className="min-w-0 flex-1 basis-52 max-sm:basis-full">{what}</div>
          <div className="sm:w-40">{aside}</div>
          <div className="flex justify-end empty:max-sm:hidden max-sm:ml-auto sm:w-24">{action}</div>
        </li>
      ))}
    </ul>
  );
}
