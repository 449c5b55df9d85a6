import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { signInAction } from '@/app/[locale]/(market)/sign-in/actions';
import { closeLimits } from '@/lib/web/rate-limits';
import { prepareEnvironment } from '../../factories/environment';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';
import { aPerson, password } from '../auth/people';
import { browser, ownPage, Redirected } from './fake-next';

vi.mock('next/headers', async () => (await import('./fake-next')).nextHeaders);
vi.mock('next/navigation', async () => (await import('./fake-next')).nextNavigation);
vi.mock('next/cache', async () => (await import('./fake-next')).nextCache);

let database: CommittedDatabase;
beforeAll(async () => {
  database = await openCommittedDatabase();
  prepareEnvironment();
});
afterAll(async () => {
  await closeLimits();
  await database.close();
});
beforeEach(() => ownPage('/zh/sign-in'));

/** One try at the door: where it leads, or the code of the refusal. */
async function tryIt(email: string, typed: string, next?: string): Promise<string> {
  const data = new FormData();
  data.append('email', email);
  data.append('password', typed);
  if (next !== undefined) data.append('next', next);
  try {
    const state = await signInAction({ status: 'idle' }, data);
    return state.status === 'refused' ? state.code : state.status;
  } catch (error) {
    if (error instanceof Redirected) return error.to;
    throw error;
  }
}

const wrong = 'a wrong password';
const refused = 'auth.signInFailed';
const blocked = 'kernel.tooManyRequests';

async function tries(count: number, email: string, typed: string): Promise<string[]> {
  const answers: string[] = [];
  for (let i = 0; i < count; i += 1) answers.push(await tryIt(email, typed));
  return answers;
}

describe('ten wrong tries in fifteen minutes block', () => {
  test('the eleventh try is refused, the right password with it', async () => {
    const { email } = await aPerson(database.prisma);
    expect(new Set(await tries(10, email, wrong))).toEqual(new Set([refused]));
    expect(await tryIt(email, password)).toBe(blocked);
    expect(await tryIt(email, wrong)).toBe(blocked);
  });

  test('an unknown account is blocked just the same', async () => {
    const answers = await tries(12, 'unknown-account@example.com', wrong);
    expect(answers).toEqual([...Array(10).fill(refused), blocked, blocked]);
  });

  test('of thirty at once ten are looked at', async () => {
    const { email } = await aPerson(database.prisma);
    const answers = await Promise.all(Array.from({ length: 30 }, () => tryIt(email, wrong)));
    expect(answers.filter((answer) => answer === refused)).toHaveLength(10);
    expect(answers.filter((answer) => answer === blocked)).toHaveLength(20);
  });

  test('however the address is written, it is one', async () => {
    const { email } = await aPerson(database.prisma);
    await tries(5, email.toUpperCase(), wrong);
    await tries(5, ` ${email} `, wrong);
    expect(await tryIt(email, password)).toBe(blocked);
  });

  test('right passwords do not count, wrong ones before them still do', async () => {
    const { email } = await aPerson(database.prisma);
    await tries(9, email, wrong);
    expect(new Set(await tries(5, email, password))).toEqual(new Set(['/zh/console']));
    expect(await tryIt(email, wrong)).toBe(refused);
    expect(await tryIt(email, password)).toBe(blocked);
  });

  test('the block is lifted when the fifteen minutes are over', async () => {
    const { email } = await aPerson(database.prisma);
    await tries(10, email, wrong);
    const key = `sign-in:${email}`;
    const row = await database.prisma.rateLimit.findUniqueOrThrow({ where: { key } });
    const left = Number(row.expire) - Date.now();
    expect(left).toBeGreaterThan(14 * 60_000);
    expect(left).toBeLessThanOrEqual(15 * 60_000);
    await database.prisma.rateLimit.update({ where: { key }, data: { expire: BigInt(Date.now() - 1) } });
    expect(await tryIt(email, password)).toBe('/zh/console');
  });
});

describe('after signing in', () => {
  test.each([
    [undefined, '/zh/console'],
    ['/console/orders?page=2', '/zh/console/orders?page=2'],
    ['//evil.example', '/zh/console'],
    ['https://evil.example', '/zh/console'],
  ])('next %s leads to %s', async (next, to) => {
    const { email } = await aPerson(database.prisma);
    expect(await tryIt(email, password, next)).toBe(to);
  });

  test('the browser holds a sealed cookie and the database a session of this browser', async () => {
    const { id, email } = await aPerson(database.prisma);
    await tryIt(email, password);
    const [session] = await database.prisma.session.findMany({ where: { accountId: id } });
    expect(session).toMatchObject({ ip: '203.0.113.7', userAgent: 'vitest', revokedAt: null });
    const [cookie] = [...browser.cookies.values()];
    expect(cookie).toBeDefined();
    expect(cookie).not.toContain(session?.id);
  });
});
