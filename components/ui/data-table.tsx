import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import { Link } from './link';
import { type ListQuery, listAddress, oneOf } from './list-address';

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Money and counts stand to the right, figures under figures. */
  align?: 'left' | 'right' | 'center';
  /** The parameter value that sorts by this column; the heading becomes a link. */
  sort?: string;
  /** The head of the card a row becomes on a narrow screen. */
  primary?: boolean;
  /** Not worth its line on a narrow screen. */
  wideOnly?: boolean;
  className?: string;
};

/** Rows of one kind. On a narrow screen each row is a card whose lines carry their column's name. */
export function DataTable<Row>({ columns, rows, rowKey, caption, empty, sorting, footer }: TableProps<Row>) {
  if (rows.length === 0 && empty) return empty;
  return (
    <div>
      <div className="data-table-frame">
        <table className="data-table" {...role('table')}>
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr {...role('row')}>
              {columns.map((column) => (
                <Heading key={column.key} column={column} sorting={sorting} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)} {...role('row')}>
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {footer}
    </div>
  );
}

function Heading<Row>({ column, sorting }: { column: Column<Row>; sorting?: Sorting }) {
  const current = sorting && oneOf(sorting.query, 'sort');
  const ascending = current === column.sort;
  const descending = current === `-${column.sort}`;
  const sorted = column.sort !== undefined && (ascending || descending);
  return (
    <th
      {...role('columnheader')}
      scope="col"
      aria-sort={sorted ? (ascending ? 'ascending' : 'descending') : undefined}
      className={classNames(alignClass[column.align ?? 'left'], column.className)}
    >
      {sorting && column.sort ? (
        <Link
          href={listAddress(sorting.path, sorting.query, { sort: descending ? column.sort : `-${column.sort}` })}
          className="inline-flex items-center gap-1 hover:text-primary"
        >
          {column.header}
          <Icon
            name={ascending ? 'sort-ascending' : 'sort-descending'}
            size={12}
            className={sorted ? 'text-primary' : 'opacity-40'}
          />
        </Link>
      ) : (
        column.header
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  return (
    <td
      {...role('cell')}
      data-primary={column.primary || undefined}
      className={classNames(alignClass[column.align ?? 'left'], column.wideOnly && 'max-sm:hidden!', column.className)}
    >
      {!column.primary && (
        <span className="data-table-label" aria-hidden>
          {column.header}
        </span>
      )}
      <span className="data-table-value">{column.cell(row)}</span>
    </td>
  );
}

// On a narrow screen the parts of the table are blocks, which would hide it from screen readers: so it says what it is.
function role(name: 'table' | 'row' | 'columnheader' | 'cell') {
  return { role: name };
}

const alignClass = { left: '', right: 'text-right tabular-nums', center: 'text-center' };

type Sorting = { path: string; query: ListQuery };
type TableProps<Row> = {
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What the rows are, for those who cannot see the page around them. */
  caption: string;
  empty?: ReactNode;
  sorting?: Sorting;
  /** Usually the pagination. */
  footer?: ReactNode;
};
