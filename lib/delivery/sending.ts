import { randomInt } from 'node:crypto';
import type { Dialect, Stamp } from './dialects';
import type { InstanceEvent, VendorReply } from './events';
import type { CallFailure, PostToVendor, VendorAnswer } from './http';
import { eventIdMax } from './rules';

/** A call as it went out and what came of it. `reply` is null where the failure says why there is none. */
export interface Sent {
  request: string;
  answer: VendorAnswer;
  reply: VendorReply | null;
  failure: CallFailure | null;
}

interface Target {
  url: string;
  token: string;
}

/** Signs one call, sends it and reads the answer. Never throws for what the other side does. */
export async function sendEvent(
  dialect: Dialect,
  target: Target,
  requestId: string,
  event: InstanceEvent,
  post: PostToVendor,
): Promise<Sent> {
  const request = dialect.body(event, requestId);
  const answer = await post({ ...dialect.sign(target, requestId, request, freshStamp()), body: request });
  if (answer.failure !== null || answer.body === null) {
    return { request, answer, reply: null, failure: answer.failure ?? 'MALFORMED' };
  }
  const reply = dialect.readReply(event.kind, answer.body);
  return { request, answer, reply, failure: failureOf(reply) };
}

/** Asks an endpoint to prove that it knows the token. */
export async function sendVerification(
  dialect: Dialect,
  target: Target,
  requestId: string,
  post: PostToVendor,
): Promise<Omit<Sent, 'reply'>> {
  const echo = requestId.slice(-16);
  const request = dialect.verificationBody(requestId, echo);
  const answer = await post({ ...dialect.sign(target, requestId, request, freshStamp()), body: request });
  const echoed = answer.body !== null && dialect.echoes(answer.body, echo);
  return { request, answer, failure: answer.failure ?? (echoed ? null : 'WRONG_ECHO') };
}

function failureOf(reply: VendorReply): CallFailure | null {
  switch (reply.outcome) {
    case 'refused':
      return 'REFUSED';
    case 'malformed':
      return 'MALFORMED';
    case 'accepted':
      return 'NOT_READY';
    default:
      return null;
  }
}

/** Real time, not the market's: a vendor's machine refuses a signature that is older than half a minute by its own clock. */
export function freshStamp(): Stamp {
  return { unixSeconds: Math.floor(Date.now() / 1000), eventId: randomInt(1, eventIdMax) };
}
