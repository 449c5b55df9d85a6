import { TooManyRequests } from '@/lib/kernel/errors';
import type { NoticeVerdict, RawNotification } from '@/lib/partners';
import { countUse, type Limit } from './rate-limits';
import { requestInfo } from './request-info';

const bodyBytesMax = 64 * 1024;

/** A partner sends a few a second at most; anyone may knock, and each knock leaves a row. */
const knocks: Limit = { name: 'partner-notification', points: 1_200, durationSeconds: 60 };

/** What the sender hears: anything but 2xx makes it send again. */
const answers: Record<NoticeVerdict, number> = {
  ACTED_ON: 200,
  REPEATED: 200,
  NOTHING_TO_DO: 200,
  UNKNOWN_REFERENCE: 404,
  WRONG_AMOUNT: 409,
  FORGED: 401,
  STALE: 401,
  MALFORMED: 400,
};

/** A partner's callback door: hands the raw bytes and their signature on, and answers what became of them. */
export function partnerNotification(receive: (notification: RawNotification) => Promise<NoticeVerdict>) {
  return async (request: Request): Promise<Response> => {
    const { ip } = await requestInfo();
    try {
      await countUse(knocks, ip);
    } catch (error) {
      if (!(error instanceof TooManyRequests)) throw error;
      const headers = { 'retry-after': String(error.retryAfterSeconds) };
      return Response.json({ result: 'refused', reason: 'TOO_MANY' }, { status: 429, headers });
    }
    const rawBody = await readAtMost(request, bodyBytesMax);
    if (rawBody === null) return Response.json({ result: 'refused', reason: 'TOO_LONG' }, { status: 413 });
    const timestamp = request.headers.get('x-timestamp');
    const signature = request.headers.get('x-signature');
    const verdict = await receive({ timestamp, signature, rawBody });
    const status = answers[verdict];
    return Response.json(status === 200 ? { result: 'success' } : { result: 'refused', reason: verdict }, { status });
  };
}

async function readAtMost(request: Request, bytesMax: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > bytesMax) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
