/** A cell of a CSV file: text is made harmless, a figure is written as it is. */
export type CsvCell = { text: string } | { figure: string } | null;

/** Spreadsheets read UTF-8 only if told so. */
export const csvByteOrderMark = '\uFEFF';

/** One row, quoted as RFC 4180 asks. */
export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if ('figure' in cell) {
    if (!/^-?\d+(\.\d+)?$/.test(cell.figure)) throw new RangeError(`Not a figure: ${cell.figure}`);
    return cell.figure;
  }
  // Spreadsheets run a cell that begins like a formula; an apostrophe before it makes it text.
  const harmless =
    /^[=+\-@\t\r\n|%＝＋－＠]/.test(cell.text.trimStart()) || /^\s/.test(cell.text) ? `'${cell.text}` : cell.text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
