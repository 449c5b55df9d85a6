import { describe, expect, test } from 'vitest';
import { type CsvCell, csvByteOrderMark, csvRow } from '@/lib/web/csv';

const text = (value: string): CsvCell => ({ text: value });

describe('a row of a CSV file', () => {
  test('texts are quoted, figures are not, nothing stays empty, and the line ends as RFC 4180 says', () => {
    expect(csvRow([text('订单付款'), { figure: '-1234.50' }, null, { figure: '0' }])).toBe(
      '"订单付款",-1234.50,,0\r\n',
    );
  });

  test('quotes and line breaks stay inside their cell', () => {
    expect(csvRow([text('a "b",\nc')])).toBe('"a ""b"",\nc"\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1+1', '＝1', '=HYPERLINK("http://evil")', '|calc'])(
    'what a spreadsheet would run is made text: %s',
    (formula) => {
      expect(csvRow([text(formula)])).toBe(`"'${formula.replaceAll('"', '""')}"\r\n`);
    },
  );

  test.each(['wallet:acc_1', '2026-11-20 10:00:00', "it's", '1-2'])(
    'what is harmless stays as it is: %s',
    (harmless) => {
      expect(csvRow([text(harmless)])).toBe(`"${harmless}"\r\n`);
    },
  );

  test.each(['', '1,000.00', '=1', '1e5', 'NaN', '--1'])('%s is no figure', (figure) => {
    expect(() => csvRow([{ figure }])).toThrow(RangeError);
  });

  test('a file begins by saying that it is UTF-8', () => {
    expect([...new TextEncoder().encode(csvByteOrderMark)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
