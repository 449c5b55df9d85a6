import { expect, test } from '@playwright/test';
import { config } from '@/lib/config';
import { type Acted, outcomeOf, send } from '../support/actions';
import { builtActions } from '../support/build';
import { changedBy, forgetCounts } from '../support/database';
import { ask, forEach } from '../support/http';
import { signIn } from '../support/sessions';
import { world } from '../support/world';
import { everyAction } from './every-action';
import { formOf } from './forms';
import { holderOf } from './people';

// Every action, asked for by who may with a form that would be accepted, from a page that is not ours.

const evil = 'https://evil.example';

/** What other sites' pages and tools can make a call look like. */
const elsewhere: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  'neither Origin nor Sec-Fetch-Site': { origin: null },
  'no Origin, and a browser that says cross-site': { origin: null, 'sec-fetch-site': 'cross-site' },
  'no Origin, and a browser that says same-site': { origin: null, 'sec-fetch-site': 'same-site' },
  'another Origin': { origin: evil },
  'another Origin that claims our host': { origin: evil, 'x-forwarded-host': new URL(evil).host },
  'another Origin that claims to come from here': { origin: evil, 'sec-fetch-site': 'same-origin' },
  'another port of our host': { origin: `http://${new URL(config().baseUrl).hostname}:1` },
  'a sandboxed frame': { origin: 'null' },
  'an Origin that begins like ours': { origin: `${config().baseUrl}.evil.example` },
};

test.beforeEach(forgetCounts);

/** Refused by the door, or by the framework before it. */
function isRefused(answer: Acted): boolean {
  return outcomeOf(answer) === 'kernel.forbidden' || answer.status === 500 || answer.status === 400;
}

for (const [what, headers] of Object.entries(elsewhere)) {
  test(`no action is done for a call with ${what}`, async () => {
    const passed: string[] = [];
    const calls = await Promise.all(
      everyAction().map(async ({ action, policy }) => {
        const { cookie, side } = await holderOf(policy.door, policy.by);
        return { action, cookie, form: await formOf(policy, side) };
      }),
    );
    const changed = await changedBy(() =>
      forEach(calls, async ({ action, cookie, form }) => {
        const answer = await send(action, form, { cookie, headers });
        if (!isRefused(answer)) passed.push(`${action.name}: ${outcomeOf(answer)}`);
      }),
    );
    expect(passed).toEqual([]);
    expect(changed).toEqual([]);
  });
}

test('the same calls pass from our own page, with an Origin or with a browser that vouches for it', async () => {
  const { own } = await world();
  const { cookie } = await signIn(own.buyer.accountId);
  const action = builtActions().find(({ name }) => name === 'savePreferencesAction');
  if (!action) throw new Error('savePreferencesAction is not in the build');
  const vouched: Record<string, string | null> = { origin: null, 'sec-fetch-site': 'same-origin' };
  for (const headers of [undefined, vouched]) {
    expect(outcomeOf(await send(action, {}, { cookie, headers }))).toBe('done');
  }
});

test('an action is not done by a plain form of another site, which needs no script', async () => {
  const { own } = await world();
  const { cookie } = await signIn(own.buyer.accountId);
  const action = builtActions().find(({ name }) => name === 'endOtherSessionsAction');
  if (!action) throw new Error('endOtherSessionsAction is not in the build');
  const { cookie: kept } = await signIn(own.buyer.accountId);
  for (const origin of [evil, 'null', null]) {
    for (const prefix of ['$ACTION_ID_', '$ACTION_REF_']) {
      const form = new FormData();
      form.append(`${prefix}${action.id}`, '');
      form.append('$ACTION_1:0', JSON.stringify({ id: action.id, bound: '$@1' }));
      form.append('$ACTION_1:1', '[{"status":"idle"}]');
      const encoded = new Response(form);
      const body = new Uint8Array(await encoded.arrayBuffer());
      const headers = {
        'content-type': encoded.headers.get('content-type') ?? '',
        'content-length': String(body.length),
        cookie,
        ...(origin === null ? {} : { origin }),
      };
      await ask(action.page, { method: 'POST', headers, body });
    }
  }
  expect((await ask('/zh/console', { headers: { cookie: kept } })).status).toBe(200);
});
