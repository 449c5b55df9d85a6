import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Table } from '../wire/journal';
import { parseJson } from '../wire/parse';
import { type Answer, type Incoming, json, Refusal } from '../wire/server';
import { answerTo } from './actions';
import type { Instances } from './instances';
import type { LoginLinks } from './login-links';
import { type Instruction, type Misbehaviour, slowSeconds } from './misbehaviour';
import { type Call, call, queryFreshSeconds, requireQuerySignature, requireWebhookSignature } from './protocol';
import type { ReceivedCalls } from './received-calls';

export const reply = z.object({ digest: z.string(), answer: z.record(z.string(), z.unknown()) });
export type Reply = z.infer<typeof reply>;

interface Dependencies {
  token: string;
  instances: Instances;
  links: LoginLinks;
  misbehaviour: Misbehaviour;
  calls: ReceivedCalls;
  replies: Table<Reply>;
  baseUrl(): string;
  /** Resolves after so long, or at once when the vendor closes. */
  wait(ms: number): Promise<void>;
}

/** Asking these again may tell something new, so no answer is kept. */
const alwaysFresh: readonly string[] = ['verifyInterface', 'flowQuery'];
const hugeBytes = 10 * 1024 * 1024;

/** Answers one call of the market to `/delivery/:tenant`, and notes it whatever comes of it. */
export async function deliver(on: Dependencies, request: Incoming): Promise<Answer> {
  const tenant = request.params.tenant ?? '';
  if (!/^[a-z0-9-]{1,40}$/.test(tenant)) throw new Refusal(404, 'NOT_FOUND', 'There is no such endpoint.');
  let told: Instruction = { mode: 'ok' };
  let answer: Answer;
  try {
    requireQuerySignature(on.token, request.query, queryFreshSeconds);
    requireWebhookSignature(on.token, request);
    const asked = parseJson(call, request.rawBody);
    told = on.misbehaviour.take({ action: asked.action, orderId: orderOf(asked), tenant });
    answer = await behave(on, tenant, asked, told);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    answer = json({ success: false, code: thrown.code, message: thrown.message }, thrown.status);
  }
  on.calls.note(tenant, request.rawBody, told.mode, answer);
  return answer;
}

async function behave(on: Dependencies, tenant: string, asked: Call, told: Instruction): Promise<Answer> {
  switch (told.mode) {
    case 'fail':
      return json({ success: false, message: 'Internal error' }, 500);
    case 'refuse':
      return json({ success: false, message: 'Not possible at the moment' });
    case 'async':
      return json({ signId: '0' });
    case 'redirect':
      return { status: 302, headers: { location: `${on.baseUrl()}/moved` }, body: '' };
    case 'huge':
      return json({ success: true, signId: 'huge', padding: 'x'.repeat(hugeBytes) });
    case 'garbage':
      return { headers: { 'content-type': 'text/html' }, body: '<html><body>502 Bad Gateway</body></html>' };
    case 'wrong-echo':
      return json({ echoback: 'something else' });
    case 'slow': {
      const answer = once(on, tenant, asked);
      await on.wait((told.seconds ?? slowSeconds) * 1000);
      return answer;
    }
    case 'ok':
      return once(on, tenant, asked);
  }
}

/** The same event is answered alike; the same id with other content is an error of the caller. */
function once(on: Dependencies, tenant: string, asked: Call): Answer {
  if (alwaysFresh.includes(asked.action)) return json(answerTo(on, tenant, asked));
  const key = `${tenant}/${asked.requestId}`;
  const digest = createHash('sha256').update(sorted(asked)).digest('hex');
  const known = on.replies.get(key);
  if (known && known.digest !== digest) {
    throw new Refusal(409, 'CONTENT_DIFFERS', 'This requestId was used before with other content.');
  }
  const answer = known?.answer ?? answerTo(on, tenant, asked);
  if (!known && answer.success !== false) on.replies.put(key, { digest, answer });
  return json(answer);
}

/** JSON whose keys are in order, so that the order a caller writes them in does not matter. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

export function orderOf(asked: Call): string | null {
  return 'orderId' in asked && typeof asked.orderId === 'string' ? asked.orderId : null;
}
