import { expect, test } from '@playwright/test';
import { addressOf } from '../support/addresses';
import { type BuiltRoute, builtRoutes } from '../support/build';
import { changedBy, forgetCounts } from '../support/database';
import { type Answer, ask, forEach } from '../support/http';
import { type Side, world } from '../support/world';
import { difference, facelessly, missingLike } from './ids';
import { everyoneAt, holderOf, type Person } from './people';
import { handlers, nameOf, pages, policyOf, type RoutePolicy } from './policy';

// Every page and route handler of the build × everyone who may knock × own, other people's and missing records. Who may not
// see a record cannot tell it from one that does not exist, and looking changes nothing.

const built = builtRoutes();

test('every page and handler has a policy, and every policy a page or handler', () => {
  const named = (kind: BuiltRoute['kind']) =>
    built
      .filter((route) => route.kind === kind)
      .map(nameOf)
      .sort();
  expect(named('page')).toEqual(Object.keys(pages).sort());
  expect(named('handler')).toEqual(Object.keys(handlers).sort());
  expect(named('page').length).toBeGreaterThan(40);
});

const asPage: Record<string, string> = {};
/** How the router asks for a page within the site. */
const asNavigation: Record<string, string> = { rsc: '1' };

test.beforeEach(forgetCounts);

for (const route of built) {
  const policy = policyOf(route);
  if (!policy) continue;
  test(`who sees the ${route.kind} ${nameOf(route)}`, async () => {
    const { own } = await world();
    const people = await everyoneAt(policy.door, policy.needs);
    if (policy.by) {
      const { cookie } = await holderOf(policy.door, policy.by);
      people.push({ name: 'the applicant', cookie, passes: ['public', 'buyer'], isDue: true });
    }
    const ids = idsOf(policy, own);
    const missing = Object.fromEntries(Object.entries(ids).map(([part, id]) => [part, missingLike(id)]));
    const asked = [...Object.values(ids), ...Object.values(missing)];
    const changed = await changedBy(() =>
      forEach(people, async (person) => {
        const answer = await open(route, policy, person, ids);
        expect
          .soft(`${person.name}: ${seen(answer, policy, person)}`)
          .toBe(`${person.name}: ${expected(route, policy, person, own)}`);
        if (!policy.names || sees(policy, person, own)) return;
        for (const headers of [asPage, asNavigation]) {
          const faceless = async (ids: Record<string, string>) =>
            facelessly(await open(route, policy, person, ids, headers), asked);
          const told = await difference(
            () => faceless(ids),
            () => faceless(missing),
          );
          expect.soft(told, `${person.name} can tell another's from none`).toBe('');
        }
      }),
    );
    expect(changed).toEqual([]);
  });
}

/** The record that every part of the address names, of one side. */
function idsOf({ names = {} }: RoutePolicy, side: Side): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([part, belonging]) => [part, side.belongs[belonging]]));
}

function open(
  route: BuiltRoute,
  { fixed, method = 'GET' }: RoutePolicy,
  { cookie }: Person,
  ids: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const address = addressOf(route, { ...fixed, ...ids });
  return ask(address, { method, headers: { ...headers, ...(cookie ? { cookie } : {}) } });
}

/** Whether a person who passes the door finds the own side's record behind it. */
function sees({ door, names, alsoFor = [] }: RoutePolicy, { passes, buyerOf, vendorOf }: Person, own: Side): boolean {
  if (!passes.includes(door)) return false;
  if (!names || (door !== 'buyer' && door !== 'vendor')) return true;
  if (door === 'vendor' || alsoFor.includes('vendor')) {
    if (vendorOf === own) return true;
  }
  if (alsoFor.includes('staff') && passes.includes('staff')) return true;
  return door === 'buyer' && buyerOf === own;
}

function expected({ kind }: BuiltRoute, policy: RoutePolicy, person: Person, own: Side): string {
  const { door, needs, denied, signedIn } = policy;
  if (signedIn && person.passes.includes('buyer')) return String(signedIn);
  if (person.passes.includes(door) && policy.by && !person.isDue) return 'led on';
  if (person.passes.includes(door)) return String(sees(policy, person, own) ? (policy.own ?? 200) : 404);
  const known = person.passes.includes('buyer');
  if (person.isMember) return kind === 'handler' ? '403' : `307 /zh/seller/no-access?needs=${needs}`;
  if (kind === 'handler') return String(known ? denied?.forbidden : denied?.anonymous);
  if (!known) return '307 /zh/sign-in?next=/';
  return door === 'vendor' ? '307 /zh/join' : '404';
}

/** The status, and where a person is led who may not see: to sign in and come back, to the application to join, or to what a member lacks. */
function seen({ status, headers: { location } }: Answer, { by }: RoutePolicy, { passes, isDue }: Person): string {
  // Somebody new may begin; somebody further on, or a vendor already, is led to where they are.
  const ledOn = status === 200 || /^\/zh\/(join\/\w+|seller)$/.test(location ?? '');
  if (by && passes.includes('buyer') && !isDue && ledOn) return 'led on';
  const signIn = /^\/zh\/sign-in\?next=(%2F)/.exec(location ?? '');
  if (signIn) return `${status} /zh/sign-in?next=/`;
  const [noAccess] = /^\/zh\/seller\/no-access\?needs=[^&]+/.exec(location ?? '') ?? [];
  if (noAccess) return `${status} ${decodeURIComponent(noAccess)}`;
  return location === '/zh/join' ? `${status} ${location}` : String(status);
}
