import type { Db } from '@/lib/db';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { type Words, wordsOf } from '@/lib/i18n/words';
import { formatBeijing } from '@/lib/kernel/clock';
import { formatYuan } from '@/lib/kernel/money';
import { findOrderNames } from '@/lib/orders';
import { listStatement, type StatementFilter, type StatementRow } from '@/lib/wallet';
import { buyerFile } from '@/lib/web/buyer-file';
import { type CsvCell, csvByteOrderMark, csvRow } from '@/lib/web/csv';
import { statementFilterOf } from '../statement-filter';

const chunk = 500;

const columns = ['time', 'reason', 'subject', 'amount', 'balanceAfter'];

/** The statement a person is looking at, all pages of it, as a CSV file, oldest first, sent in parts. WAL-01. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  const words = wordsOf(isLocale(locale) ? locale : defaultLocale);
  return buyerFile(async ({ db, actor, now }) => {
    // Oldest first: what is booked meanwhile comes at the end and shifts nothing.
    const filter = { ...statementFilterOf(Object.fromEntries(new URL(request.url).searchParams)), sort: 'at' as const };
    return new Response(linesOf(db, actor.accountId, filter, words), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="wallet-${formatBeijing(now, 'yyyyMMdd')}.csv"`,
        'cache-control': 'private, no-store',
      },
    });
  });
}

function cellsOf(row: StatementRow, subject: string, words: Words): CsvCell[] {
  return [
    { text: formatBeijing(row.at) },
    { text: words(`wallet.reasons.${row.reason.replace('.', '-')}`) },
    { text: subject },
    { figure: formatYuan(row.amount).replaceAll(',', '') },
    { figure: formatYuan(row.balanceAfter).replaceAll(',', '') },
  ];
}

function linesOf(
  db: Db,
  accountId: string,
  filter: Omit<StatementFilter, 'page' | 'pageSize'>,
  words: Words,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let page = 0;
  return new ReadableStream({
    start(controller) {
      const head = csvRow(columns.map((name) => ({ text: words(`buyer.wallet.csv.${name}`) })));
      controller.enqueue(encoder.encode(csvByteOrderMark + head));
    },
    async pull(controller) {
      page += 1;
      const { rows } = await listStatement(db, accountId, { ...filter, page, pageSize: chunk });
      const orders = await findOrderNames(
        db,
        accountId,
        rows.filter((row) => row.subjectType === 'order').map((row) => row.subjectId),
      );
      const lines = rows.map((row) =>
        csvRow(cellsOf(row, orders.get(row.subjectId)?.number ?? row.rechargeNo ?? row.subjectId, words)),
      );
      if (lines.length > 0) controller.enqueue(encoder.encode(lines.join('')));
      if (rows.length < chunk) controller.close();
    },
  });
}
