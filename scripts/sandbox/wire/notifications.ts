import { type KeyObject, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Behaviour, planNotices, type Saying } from './behaviour';
import type { Table } from './journal';
import { Schedule } from './schedule';
import { signedHeaders, strangersKey } from './signature';

const attempt = z.object({
  at: z.string(),
  status: z.number().nullable(),
  answer: z.string(),
  error: z.string().nullable(),
  tookMs: z.number(),
});

/** One notification on its way: the same body at each attempt, signed afresh. */
export const notice = z.object({
  id: z.string(),
  notificationId: z.string(),
  subject: z.string(),
  url: z.string(),
  body: z.string(),
  forged: z.boolean(),
  state: z.enum(['WAITING', 'RECEIVED', 'GIVEN_UP']),
  dueAt: z.number(),
  attempts: z.array(attempt),
});
export type Notice = z.infer<typeof notice>;
type Attempt = z.infer<typeof attempt>;

/** 8 attempts in all: the first at once, then after each of these. */
export const retryPausesMs: readonly number[] = [1, 2, 4, 8, 15, 30, 60].map((seconds) => seconds * 1000);
const answerWithinMs = 5000;
const longestAnswer = 4096;

interface Letter {
  /** Payment or transfer the notification is about. */
  subject: string;
  url: string;
  write(says: Saying, notificationId: string): unknown;
}

/** Sends notifications until they are received or given up; unfinished ones go on after a restart. */
export class Notifications {
  private readonly schedule = new Schedule();
  private readonly stop = new AbortController();

  constructor(
    private readonly table: Table<Notice>,
    private readonly key: KeyObject,
    private readonly pausesMs: readonly number[] = retryPausesMs,
  ) {
    for (const row of table.all()) if (row.state === 'WAITING') this.plan(row);
  }

  /** Queues what the behaviour means; resolves once those due at once had their first attempt. */
  async send(letter: Letter, behaviour: Behaviour): Promise<void> {
    const now = Date.now();
    const letters = new Map<number, { notificationId: string; body: string }>();
    const rows = planNotices(behaviour).map((planned): Notice => {
      const notificationId = randomUUID();
      const body = JSON.stringify(letter.write(planned.says, notificationId));
      const written = letters.get(planned.letter) ?? { notificationId, body };
      letters.set(planned.letter, written);
      const dueAt = now + planned.afterMs;
      const { subject, url } = letter;
      return {
        ...written,
        id: randomUUID(),
        subject,
        url,
        forged: planned.forged,
        state: 'WAITING',
        dueAt,
        attempts: [],
      };
    });
    for (const row of rows) this.table.put(row.id, row);
    for (const row of rows) if (row.dueAt > now) this.plan(row);
    await Promise.all(rows.filter((row) => row.dueAt <= now).map((row) => this.attempt(row)));
  }

  about(subject: string): Notice[] {
    return this.table.all().filter((row) => row.subject === subject);
  }

  close(): void {
    this.schedule.close();
    this.stop.abort();
  }

  private plan(row: Notice): void {
    this.schedule.at(row.dueAt, () => void this.attempt(row));
  }

  private async attempt(row: Notice): Promise<void> {
    const made = await this.post(row);
    if (this.stop.signal.aborted) return;
    const attempts = [...row.attempts, made];
    const received = made.status !== null && made.status >= 200 && made.status < 300 && made.answer.includes('success');
    const pause = this.pausesMs[attempts.length - 1];
    if (received || pause === undefined) {
      this.table.put(row.id, { ...row, attempts, state: received ? 'RECEIVED' : 'GIVEN_UP' });
      return;
    }
    const next: Notice = { ...row, attempts, dueAt: Date.now() + pause };
    this.table.put(row.id, next);
    this.plan(next);
  }

  private async post(row: Notice): Promise<Attempt> {
    const at = new Date().toISOString();
    const started = performance.now();
    const took = () => Math.round(performance.now() - started);
    try {
      const key = row.forged ? strangersKey() : this.key;
      const response = await fetch(row.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signedHeaders(key, row.body) },
        body: row.body,
        redirect: 'manual',
        signal: AbortSignal.any([this.stop.signal, AbortSignal.timeout(answerWithinMs)]),
      });
      const answer = await readStart(response);
      return { at, status: response.status, answer, error: null, tookMs: took() };
    } catch (thrown) {
      return { at, status: null, answer: '', error: reasonOf(thrown), tookMs: took() };
    }
  }
}

/** The first few KB of an answer: more is nobody's business here. */
async function readStart(response: Response): Promise<string> {
  if (!response.body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= longestAnswer) break;
  }
  return Buffer.concat(chunks).subarray(0, longestAnswer).toString('utf8');
}

function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'failed';
  if (thrown.name === 'TimeoutError') return `no answer within ${answerWithinMs / 1000} s`;
  const cause = thrown.cause;
  return cause instanceof Error && cause.message !== '' ? cause.message : thrown.message;
}
