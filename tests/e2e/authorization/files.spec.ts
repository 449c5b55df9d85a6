import { expect, test } from '@playwright/test';
import { prisma } from '@/lib/db';
import { privateFileLink } from '@/lib/files';
import { marketNow } from '@/lib/market-clock';
import { auditedSince, changedBy, forgetCounts, lastAuditId } from '../support/database';
import { type Answer, ask, forEach } from '../support/http';
import { signIn } from '../support/sessions';
import { world } from '../support/world';
import { facelessly, missingLike } from './ids';
import { everyoneAt, type Person } from './people';

// A private file × everyone who may knock × their own link, somebody else's, an old one, a forged one. Only who may see the
// file opens it, by a link of their own that is fresh; every try is written down. ONB-04.

test.beforeEach(forgetCounts);

test('a private file opens for whom its link was made, if they may see it', async () => {
  const { own } = await world();
  const owner = own.applicants.waiting;
  const licence = await licenceOf(owner);
  const now = await marketNow(prisma());
  const { cookie } = await signIn(owner);
  const applicant = { name: 'the applicant', cookie, accountId: owner, passes: ['public', 'buyer'] as const };
  const people: Person[] = [...(await everyoneAt('ONBOARDING_REVIEW')), applicant];
  const since = await lastAuditId();
  let tries = 0;
  const changed = await changedBy(async () => {
    await forEach(people, async (person) => {
      const link = (fileId: string, accountId = person.accountId ?? '', at = now) =>
        privateFileLink(fileId, accountId, at);
      const open = (address: string) => {
        tries += 1;
        return ask(address, { headers: person.cookie ? { cookie: person.cookie } : {} });
      };
      const told = (what: string, { status }: Answer) => `${person.name}, ${what}: ${status}`;
      const closed = statusOf(person, 404);
      const own = await open(link(licence));
      expect
        .soft(told('own link', own))
        .toBe(`${person.name}, own link: ${statusOf(person, sees(person, owner) ? 200 : 404)}`);
      const missing = missingLike(licence);
      const none = await open(link(missing));
      expect.soft(told('no such file', none)).toBe(`${person.name}, no such file: ${closed}`);
      if (own.status !== 200) expect.soft(facelessly(own, [licence])).toBe(facelessly(none, [missing]));
      if (person.accountId !== owner) {
        const stolen = await open(link(licence, owner));
        expect.soft(told("somebody else's link", stolen)).toBe(`${person.name}, somebody else's link: ${closed}`);
      }
      const later = link(licence).replace(/expires=(\d+)/, (_, seconds) => `expires=${Number(seconds) + 600}`);
      expect
        .soft(told('a link made to last', await open(later)))
        .toBe(`${person.name}, a link made to last: ${closed}`);
      expect.soft(told('no link', await open(`/api/files/${licence}`))).toBe(`${person.name}, no link: ${closed}`);
      const old = await open(link(licence, undefined, new Date(now.getTime() - 3_600_000)));
      const expired = statusOf(person, sees(person, owner) ? 410 : 404);
      expect.soft(told('an old link', old)).toBe(`${person.name}, an old link: ${expired}`);
      // As a public picture it does not exist, for anyone.
      expect.soft((await ask(`/api/files/${licence}/large.webp`)).status).toBe(404);
    });
  });
  expect(changed).toEqual([]);
  const kept = Object.values(await auditedSince(since)).reduce((sum, count) => sum + count, 0);
  expect(kept).toBeGreaterThanOrEqual(tries);
});

function sees({ accountId, passes }: Person, owner: string): boolean {
  return accountId === owner || passes.includes('ONBOARDING_REVIEW');
}

/** Nobody signed in is told so, whatever they ask for. */
function statusOf({ passes }: Person, status: number): number {
  return passes.includes('buyer') ? status : 401;
}

async function licenceOf(ownerAccountId: string): Promise<string> {
  return (await prisma().storedFile.findFirstOrThrow({ where: { ownerAccountId, purpose: 'LICENCE' } })).id;
}
