import { expect, test } from '@playwright/test';
import { outcomeOf, refusalOf, send } from '../support/actions';
import { type BuiltAction, builtActions } from '../support/build';
import { auditedSince, changedBy, forgetCounts, lastAuditId } from '../support/database';
import { forEach } from '../support/http';
import { type Side, world } from '../support/world';
import { everyAction } from './every-action';
import { formOf } from './forms';
import { difference, facelessly, missingLike } from './ids';
import { everyoneAt, holderOf, type Person } from './people';
import { type ActionPolicy, actions } from './policy';

// Every action of the build × everyone who may knock × own, other people's and missing records. What is denied is denied
// in the same words to all, is written down, and leaves nothing behind.

const built = builtActions();
const listed = everyAction();

test('every action has a policy, and every policy an action', () => {
  const inBuild = built.map(({ folder, name }) => `${folder} ${name}`).sort();
  const inTable = Object.entries(actions).flatMap(([folder, ones]) =>
    Object.keys(ones).map((one) => `${folder} ${one}`),
  );
  expect(inBuild).toEqual(inTable.sort());
  expect(inBuild.length).toBeGreaterThan(30);
});

test('every action of a vendor says what a member must be allowed to do', () => {
  const bare = listed.filter(({ policy }) => policy.door === 'vendor' && !policy.needs).map(({ title }) => title);
  expect(bare).toEqual([]);
});

test.beforeEach(forgetCounts);

for (const { action, policy, title } of listed) {
  test(`who may not: ${title}`, async () => {
    const { own } = await world();
    const people = await everyoneAt(policy.door, policy.needs);
    const since = await lastAuditId();
    let calls = 0;
    const changed = await changedBy(async () => {
      calls = 0;
      await forEach(people, async (person) => {
        const admitted = person.passes.includes(policy.door);
        // Who passes proves it by getting as far as the form, and stumbles there over a field that is none of its own.
        const fields = { ...(await formOf(policy, own)), ...(admitted ? { nobodyHasThisField: '1' } : {}) };
        const answer = await send(action, fields, person);
        calls += 1;
        expect.soft(`${person.name}: ${outcomeOf(answer)}`).toBe(`${person.name}: ${expected(policy, person)}`);
        if (!admitted) expect.soft(refusalOf(answer.state)?.fieldErrors).toEqual({});
      });
    });
    expect(changed).toEqual([]);
    const outcomes = await auditedSince(since);
    expect(Object.keys(outcomes).filter((outcome) => !outcome.startsWith('refused:'))).toEqual([]);
    expect(sum(outcomes)).toBeGreaterThanOrEqual(calls);
  });
}

for (const { action, policy, title } of listed.filter(({ policy }) => policy.names)) {
  test(`other people's records, and none: ${title}`, async () => {
    const { own, other } = await world();
    const admitted = (await everyoneAt(policy.door, policy.needs)).filter(({ passes }) => passes.includes(policy.door));
    const changed = await changedBy(() =>
      forEach(Object.keys(policy.names ?? {}), async (field) => {
        for (const person of admitted) {
          const home = person.buyerOf ?? person.vendorOf ?? own;
          const foreign = isForeign(policy, person, own) ? own : other;
          await compare({ action, policy, person, field, home, foreign });
        }
      }),
    );
    expect(changed).toEqual([]);
  });
}

for (const { action, policy, title } of listed) {
  test(`who may: ${title}`, async () => {
    const { cookie, side } = await holderOf(policy.door, policy.by);
    const answer = await send(action, await formOf(policy, side), { cookie });
    expect(`${outcomeOf(answer)} ${JSON.stringify(refusalOf(answer.state)?.fieldErrors ?? {})}`).toMatch(
      new RegExp(`^${policy.own ?? 'done'} `),
    );
  });
}

function expected({ door }: ActionPolicy, { passes, isMember }: Person): string {
  if (passes.includes(door)) return 'kernel.invalidInput';
  if (isMember) return 'members.permissionMissing';
  return passes.includes('buyer') ? 'kernel.forbidden' : 'kernel.unauthenticated';
}

/** Whether the own side's records are another's to this person. Staff look at everyone's. */
function isForeign({ door }: ActionPolicy, { buyerOf, vendorOf }: Person, own: Side): boolean {
  if (door === 'buyer') return buyerOf !== own;
  return door === 'vendor' && vendorOf !== own;
}

interface Comparison {
  action: BuiltAction;
  policy: ActionPolicy;
  person: Person;
  field: string;
  home: Side;
  foreign: Side;
}

/** The same form twice: with a record of somebody else, and with one that is not there. Nobody can tell which was which. */
async function compare({ action, policy, person, field, home, foreign }: Comparison): Promise<void> {
  const form = await formOf(policy, home);
  const foreignId = foreign.belongs[policy.names?.[field] ?? 'order'];
  const missingId = missingLike(foreignId);
  const naming = (id: string) => send(action, { ...form, [field]: id }, person);
  const wanted = (person.isMember && policy.forMembers) || (policy.foreign?.[field] ?? 'kernel.notFound');
  const who = `${person.name}, ${field}`;
  expect.soft(`${who}, missing: ${outcomeOf(await naming(missingId))}`).toBe(`${who}, missing: ${wanted}`);
  // To staff nobody's record is foreign.
  if (policy.door !== 'buyer' && policy.door !== 'vendor') return;
  expect.soft(`${who}, foreign: ${outcomeOf(await naming(foreignId))}`).toBe(`${who}, foreign: ${wanted}`);
  // Where something was done the page comes back with the answer, and a page is never the same twice.
  if (wanted === 'done') return;
  const faceless = async (id: string) => facelessly(await naming(id), [foreignId, missingId]);
  const told = await difference(
    () => faceless(foreignId),
    () => faceless(missingId),
  );
  expect.soft(told, `${who}: another's can be told from none`).toBe('');
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
