import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { type Words, wordsOf } from '@/lib/i18n/words';
import { formatBeijing } from '@/lib/kernel/clock';
import { type Fen, formatYuan } from '@/lib/kernel/money';
import { type EarningFilter, type EarningRow, listEarnings } from '@/lib/settlement';
import { type CsvCell, csvByteOrderMark, csvRow } from '@/lib/web/csv';
import { vendorFile } from '@/lib/web/vendor-file';
import { earningFilterOf } from '../earning-filter';

const chunk = 500;

const columns = [
  'order',
  'product',
  'paidAt',
  'state',
  'orderAmount',
  'commission',
  'vendorShare',
  'netted',
  'settledAt',
  'number',
];

/** The income a vendor is looking at, all pages of it, as a CSV file, oldest first, sent in parts. SET-04. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  const words = wordsOf(isLocale(locale) ? locale : defaultLocale);
  return vendorFile('money:view', async ({ db, actor, now }) => {
    // Oldest first: what is sold meanwhile comes at the end and shifts nothing.
    const filter = {
      ...earningFilterOf(Object.fromEntries(new URL(request.url).searchParams)),
      sort: 'paidAt' as const,
    };
    return new Response(
      linesOf((page) => listEarnings(db, actor.vendorId, now, { ...filter, ...page }), words),
      {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="earnings-${formatBeijing(now, 'yyyyMMdd')}.csv"`,
          'cache-control': 'private, no-store',
        },
      },
    );
  });
}

type Page = Pick<EarningFilter, 'page' | 'pageSize'>;

function linesOf(read: (page: Page) => ReturnType<typeof listEarnings>, words: Words): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let page = 0;
  return new ReadableStream({
    start(controller) {
      const head = csvRow(columns.map((name) => ({ text: words(`settlement.fields.${name}`) })));
      controller.enqueue(encoder.encode(csvByteOrderMark + head));
    },
    async pull(controller) {
      page += 1;
      const { rows } = await read({ page, pageSize: chunk });
      if (rows.length > 0) controller.enqueue(encoder.encode(rows.map((row) => csvRow(cellsOf(row, words))).join('')));
      if (rows.length < chunk) controller.close();
    },
  });
}

function cellsOf(row: EarningRow, words: Words): CsvCell[] {
  return [
    { text: row.orderNumber },
    { text: row.productName },
    { text: formatBeijing(row.paidAt) },
    { text: words(`settlement.states.${row.state}`) },
    figure(row.orderAmount),
    figure(row.commission),
    figure(row.vendorShare),
    figure(row.netted),
    row.settledAt && { text: formatBeijing(row.settledAt) },
    row.withdrawalNumber === null ? null : { text: row.withdrawalNumber },
  ];
}

function figure(amount: Fen | null): CsvCell {
  return amount === null ? null : { figure: formatYuan(amount).replaceAll(',', '') };
}
