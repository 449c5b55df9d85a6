import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { holderOf } from '../authorization/people';
import { nameOf, policyOf } from '../authorization/policy';
import { addressOf, openParts } from '../support/addresses';
import { builtRoutes } from '../support/build';
import { changedBy, forgetCounts } from '../support/database';
import { ask, forEach } from '../support/http';

// Every address of the build, by who may see it, with parts that no page of ours links to. Each is answered by a page, by a
// way to one, or by nothing there; none breaks, shows the machine, or changes anything.

/** As they stand in an address. */
const oddSteps = [
  '%00',
  '..%2F..%2Fetc%2Fpasswd',
  'x'.repeat(2_000),
  '-1',
  '9'.repeat(30),
  '__proto__',
  '%F0%9F%98%80',
];
const oddQueries = ['%00', '%ED%A0%80', 'x'.repeat(200), '-1', '9'.repeat(30), '2026-02-30', '__proto__'];

test.beforeEach(forgetCounts);

for (const where of ['path', 'query'] as const) {
  test(`no address breaks that has odd parts in its ${where}`, async () => {
    test.setTimeout(240_000);
    const addresses = await (where === 'path' ? withOddSteps() : withOddQueries());
    expect(addresses.length).toBeGreaterThan(200);
    let complaints: string[] = [];
    const changed = await changedBy(() => {
      complaints = [];
      return forEach(addresses, async ({ address, cookie }) => {
        const complaint = await complaintAbout(address, cookie);
        if (complaint) complaints.push(complaint);
      });
    });
    expect(complaints).toEqual([]);
    expect(changed).toEqual([]);
  });
}

test('an escape that is none is refused by the framework, in three words', async () => {
  for (const address of ['/%', '/zh/%', '/zh/products/%E0%A4%A', '/zh/console/orders/%ED%A0%80', '/api/files/%']) {
    const { status, body } = await ask(address);
    expect([address, status, body]).toEqual([address, 500, 'Internal Server Error']);
  }
});

interface OddAddress {
  address: string;
  cookie?: string;
}

async function withOddSteps(): Promise<OddAddress[]> {
  const routes = await openRoutes();
  return routes.flatMap(({ route, parts, cookie }) =>
    openParts(route).flatMap((part) =>
      oddSteps.map((odd) => ({ address: addressOf(route, parts, { [part]: odd }), cookie })),
    ),
  );
}

/** All parameters of all pages at once, each with the same odd value; and once each twice, as a list. */
async function withOddQueries(): Promise<OddAddress[]> {
  const routes = await openRoutes();
  const names = parameterNames();
  expect(names).toEqual(
    expect.arrayContaining(['search', 'page', 'product', 'price', 'next', 'from', 'paid', 'person']),
  );
  const queries = [
    ...oddQueries.map((odd) => names.map((name) => `${name}=${odd}`).join('&')),
    names.map((name) => `${name}=a&${name}=b`).join('&'),
    names.map((name) => `${name}[]=a&${name}[b]=c`).join('&'),
  ];
  return routes.flatMap(({ route, parts, cookie }) => {
    const [path = ''] = addressOf(route, parts).split('?');
    return queries.map((query) => ({ address: `${path}?${query}`, cookie }));
  });
}

/** Everything that is asked for by its address, with somebody who may and a record of theirs. */
async function openRoutes() {
  const known = builtRoutes().flatMap((route) => {
    const policy = policyOf(route);
    return policy && policy.method !== 'POST' ? [{ route, policy }] : [];
  });
  return Promise.all(
    known.map(async ({ route, policy }) => {
      const { cookie, side } = await holderOf(policy.door, policy.by);
      const ids = Object.entries(policy.names ?? {}).map(([part, belonging]) => [part, side.belongs[belonging]]);
      return { name: nameOf(route), route, cookie, parts: { ...policy.fixed, ...Object.fromEntries(ids) } };
    }),
  );
}

/** The parameters that pages read from their addresses, by what their code asks for. */
function parameterNames(): string[] {
  const code = globSync('{app,lib,components}/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'));
  const asked = code.flatMap((text) => [
    ...text.matchAll(/\b(?:oneOf|searchOf|choiceOf|dayOf|text|get)\((?:[^()']*, )?'(\w+)'/g),
  ]);
  return [...new Set(['search', 'page', ...asked.flatMap(([, name]) => name ?? [])])].sort();
}

async function complaintAbout(address: string, cookie?: string): Promise<string | null> {
  const answer = await ask(address, { headers: cookie ? { cookie } : {} }).catch((error: unknown) => error);
  const shown = address.slice(0, 120);
  if (answer instanceof Error || typeof answer !== 'object' || answer === null)
    return `${shown} was cut off: ${answer}`;
  const { status, body } = answer as Awaited<ReturnType<typeof ask>>;
  if (status >= 500) return `${shown} answered ${status}`;
  // What React leaves where a part of a page failed; `NEXT_` says "not found" or "go there".
  if (/data-dgst="(?!NEXT_)/.test(body)) return `${shown} shows an error`;
  const machine = /\n\s+at |node_modules|PrismaClient|SELECT .* FROM/.exec(body);
  return machine && `${shown} shows ${machine[0]}`;
}
