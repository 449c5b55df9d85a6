import { searchOf } from '@/components/ui/list-query';
import type { Db } from '@/lib/db';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { type Words, wordsOf } from '@/lib/i18n/words';
import { formatBeijing } from '@/lib/kernel/clock';
import { type Fen, fen, formatYuan } from '@/lib/kernel/money';
import { type AccountId, type EntryView, findAccount, listEntriesAfter } from '@/lib/ledger';
import { type CsvCell, csvByteOrderMark, csvRow } from '@/lib/web/csv';
import { operatorFile } from '@/lib/web/operator-file';
import { accountIdOf } from '../account-id';

const chunk = 1000;

/** An account's entries as a CSV file, oldest first, sent in parts so that no account is too long for it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; accountId: string }> },
): Promise<Response> {
  const { locale, accountId } = await params;
  return operatorFile('FINANCE', async ({ db, now }) => {
    const account = await findAccount(db, accountIdOf(accountId));
    if (!account) return new Response(null, { status: 404 });
    const reason = searchOf(Object.fromEntries(new URL(request.url).searchParams), 'reason');
    const name = `${account.id.replace(/[^\w-]+/g, '-')}-${formatBeijing(now, 'yyyyMMdd')}.csv`;
    return new Response(rowsOf(db, account.id, reason, isLocale(locale) ? locale : defaultLocale), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
      },
    });
  });
}

function rowsOf(db: Db, accountId: AccountId, reason: string | undefined, locale: Locale): ReadableStream<Uint8Array> {
  const words = wordsOf(locale);
  const encoder = new TextEncoder();
  let afterId = 0n;
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(csvByteOrderMark + csvRow(headings(words))));
    },
    async pull(controller) {
      const rows = await listEntriesAfter(db, accountId, { reason, afterId, limit: chunk });
      for (const row of rows) afterId = row.id;
      if (rows.length > 0) controller.enqueue(encoder.encode(rows.map((row) => csvRow(cellsOf(row, words))).join('')));
      if (rows.length < chunk) controller.close();
    },
  });
}

const columns = ['time', 'reason', 'in', 'out', 'balanceAfter', 'counter', 'subject', 'posting', 'key'];

function headings(words: Words): CsvCell[] {
  return columns.map((column) => ({ text: words(`operations.ledger.csv.${column}`) }));
}

function cellsOf(row: EntryView, words: Words): CsvCell[] {
  const reasonKey = `operations.ledger.reasons.${row.reason}`;
  return [
    { text: formatBeijing(row.occurredAt) },
    { text: words.has(reasonKey) ? words(reasonKey) : row.reason },
    row.amount > 0n ? figure(row.amount) : null,
    row.amount < 0n ? figure(fen(-row.amount)) : null,
    row.balanceAfter === null ? null : figure(row.balanceAfter),
    { text: row.counterAccountId },
    { text: `${row.subjectType} ${row.subjectId}` },
    { text: row.postingId },
    { text: row.key },
  ];
}

function figure(amount: Fen): CsvCell {
  return { figure: formatYuan(amount).replaceAll(',', '') };
}
