import { config } from '@/lib/config';
import type { FormState, RefusedForm } from '@/lib/web/form-state';
import type { BuiltAction } from './build';
import { resultOf } from './flight';
import { type Answer, ask } from './http';

/** What a form holds. Several values of one name are a list. */
export type Fields = Readonly<Record<string, string | File | readonly (string | File)[]>>;

/** What became of a form: where it led, or what it says now. */
export interface Acted extends Answer {
  /** The address it led to, without language; null where it stayed. */
  goneTo: string | null;
  state: FormState | null;
}

export interface Sender {
  cookie?: string;
  /** In place of, or beside, what a browser sends; null leaves a header out. */
  headers?: Readonly<Record<string, string | null>>;
  /** The page the form stands on. */
  page?: string;
}

/** Sends a form to an action as React does in a browser: its previous state, then its fields under their prefix. */
export async function send(action: BuiltAction, fields: Fields, sender: Sender = {}): Promise<Acted> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(`_1_${name}`, one);
  }
  form.append('0', JSON.stringify([{ status: 'idle' }, '$K1']));
  const encoded = new Response(form);
  const contentType = encoded.headers.get('content-type') ?? '';
  return sendRaw(action, new Uint8Array(await encoded.arrayBuffer()), contentType, sender);
}

/** Sends any bytes to an action. */
export async function sendRaw(
  { id, page: ownPage }: Pick<BuiltAction, 'id' | 'page'>,
  body: Uint8Array | string,
  contentType: string,
  { cookie, headers = {}, page = ownPage }: Sender = {},
): Promise<Acted> {
  const { host, origin } = new URL(config().baseUrl);
  const usual: Record<string, string | null> = {
    host,
    origin,
    referer: `${origin}${page}`,
    accept: 'text/x-component',
    'content-type': contentType,
    'content-length': String(Buffer.byteLength(body)),
    'next-action': id,
    cookie: cookie ?? null,
  };
  const sent = Object.entries({ ...usual, ...headers }).filter((entry): entry is [string, string] => entry[1] !== null);
  const answer = await ask(page, { method: 'POST', headers: Object.fromEntries(sent), body });
  const target = answer.headers['x-action-redirect'];
  const goneTo =
    typeof target === 'string' ? target.replace(/;(push|replace)$/, '').replace(/^\/(zh|en)(?=\/|$)/, '') : null;
  return { ...answer, goneTo, state: goneTo === null ? (resultOf(answer.body) as FormState | null) : null };
}

/** How it ended in one word: `done`, the code of the refusal, or the bare status of an answer that is neither. */
export function outcomeOf({ status, goneTo, state }: Acted): string {
  if (goneTo !== null || state?.status === 'done') return 'done';
  return refusalOf(state)?.code ?? `status ${status}`;
}

/** The refusal in an answer, if it is one. */
export function refusalOf(state: FormState | null): RefusedForm | null {
  return state?.status === 'refused' ? state : null;
}
