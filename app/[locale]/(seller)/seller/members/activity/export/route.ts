import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { type Words, wordsOf } from '@/lib/i18n/words';
import { formatBeijing } from '@/lib/kernel/clock';
import { type ActivityFilter, type ActivityRow, listActivity } from '@/lib/members';
import { areas } from '@/lib/vendors/status';
import { type CsvCell, csvByteOrderMark, csvRow } from '@/lib/web/csv';
import { vendorFile } from '@/lib/web/vendor-file';
import { activityFilterOf } from '../activity-filter';

const chunk = 500;
const columns = ['time', 'person', 'email', 'deed', 'area', 'subject', 'subjectId', 'outcome', 'address'];

/** The deeds the company is looking at, all pages of them, as a CSV file sent in parts, the newest first. SUB-01. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  const words = wordsOf(isLocale(locale) ? locale : defaultLocale);
  return vendorFile('members:view', async ({ db, actor, now }) => {
    const asked = activityFilterOf(Object.fromEntries(new URL(request.url).searchParams));
    // What is done meanwhile is left out, so that it shifts nothing.
    const filter = { ...asked, before: asked.before && asked.before < now ? asked.before : now };
    return new Response(
      linesOf((page) => listActivity(db, actor.vendorId, { ...filter, ...page }), words),
      {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="activity-${formatBeijing(now, 'yyyyMMdd')}.csv"`,
          'cache-control': 'private, no-store',
        },
      },
    );
  });
}

type Page = Pick<ActivityFilter, 'page' | 'pageSize'>;

function linesOf(read: (page: Page) => ReturnType<typeof listActivity>, words: Words): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let page = 0;
  return new ReadableStream({
    start(controller) {
      const head = csvRow(columns.map((name) => ({ text: words(`seller-members.columns.${name}`) })));
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

function cellsOf(row: ActivityRow, words: Words): CsvCell[] {
  const named = (key: string, otherwise: string) => (words.has(key) ? words(key) : otherwise);
  const area = areas.find((one) => one === row.area);
  return [
    { text: formatBeijing(row.at) },
    { text: row.name },
    { text: row.email },
    { text: named(`operations.actions.${row.action}`, row.action) },
    area ? { text: words(`members.areas.${area}`) } : null,
    row.subjectType === null ? null : { text: named(`operations.subjects.${row.subjectType}`, row.subjectType) },
    row.subjectId === null ? null : { text: row.subjectId },
    { text: words(`seller-members.outcomes.${row.outcome === 'done' ? 'done' : 'refused'}`) },
    { text: row.ip },
  ];
}
