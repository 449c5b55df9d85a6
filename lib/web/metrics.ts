import { timingSafeEqual } from 'node:crypto';
import { config } from '@/lib/config';
import { type Db, prisma } from '@/lib/db';
import { countDeadlines } from '@/lib/deadlines';
import { countCalls } from '@/lib/delivery';
import { trialBalance } from '@/lib/ledger';
import { marketNow } from '@/lib/market-clock';
import { countOutbound } from '@/lib/notifications';
import { listQueues } from '@/lib/outbox';

/** Answers a collector of metrics; without a token in the settings there is nothing here. */
export async function answerMetrics(authorization: string | null): Promise<Response> {
  const { metricsToken } = config();
  if (metricsToken === null) return new Response(null, { status: 404 });
  if (!isSame(authorization ?? '', `Bearer ${metricsToken}`)) {
    return new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } });
  }
  const metrics = [...(await marketMetrics(prisma())), ...processMetrics()];
  return new Response(metrics.map(textOf).join(''), {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/** In the same time whatever differs, so that the token cannot be found letter by letter. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

interface Metric {
  name: string;
  help: string;
  samples: { labels?: Record<string, string>; value: number | bigint }[];
}

const gauge = (name: string, help: string, value: number | bigint): Metric => ({ name, help, samples: [{ value }] });

async function marketMetrics(db: Db): Promise<Metric[]> {
  const [queues, deadlines, messages, calls, { sum }] = await Promise.all([
    listQueues(db),
    marketNow(db).then((now) => countDeadlines(db, now)),
    countOutbound(db),
    countCalls(db),
    trialBalance(db),
  ]);
  const states = ['waiting', 'retrying', 'active', 'failed'] as const;
  return [
    {
      name: 'market_jobs',
      help: 'Jobs in each queue, by state; failed ones were given up.',
      samples: queues.flatMap((queue) =>
        states.map((state) => ({ labels: { queue: queue.name, state }, value: queue[state] })),
      ),
    },
    gauge('market_deadlines_open', 'Deadlines that are still to be worked off.', deadlines.open),
    gauge('market_deadlines_overdue', 'Open deadlines that are past by the clock of the market.', deadlines.overdue),
    gauge('market_deadlines_failing', 'Open deadlines whose last try failed.', deadlines.failing),
    {
      name: 'market_messages_undelivered',
      help: 'E-mails and text messages that wait for their carrier or were given up.',
      samples: Object.entries(messages).map(([state, value]) => ({ labels: { state }, value })),
    },
    {
      name: 'market_vendor_calls',
      help: 'Calls to applications of vendors that fail and are repeated, or were given up.',
      samples: Object.entries(calls).map(([state, value]) => ({ labels: { state }, value })),
    },
    gauge('market_ledger_sum_fen', 'Sum of all balances of the ledger. Anything but 0 is an alarm.', sum),
  ];
}

function processMetrics(): Metric[] {
  const { rss, heapUsed } = process.memoryUsage();
  return [
    gauge('process_resident_memory_bytes', 'Memory this process takes.', rss),
    gauge('process_heap_bytes', 'Memory in use by the program itself.', heapUsed),
    gauge('process_uptime_seconds', 'How long this process runs.', Math.round(process.uptime())),
  ];
}

function textOf({ name, help, samples }: Metric): string {
  const lines = samples.map(({ labels = {}, value }) => {
    const named = Object.entries(labels).map(([label, text]) => `${label}="${text}"`);
    return `${name}${named.length > 0 ? `{${named.join(',')}}` : ''} ${value}\n`;
  });
  return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.join('')}`;
}
