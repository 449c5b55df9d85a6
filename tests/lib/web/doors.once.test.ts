import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { buyerAction } from '@/lib/web/doors';
import { closeLimits } from '@/lib/web/rate-limits';
import { prepareEnvironment } from '../../factories/environment';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';
import { ownPage } from './fake-next';
import { doIt, press, rowsNamed, schema, signInAs } from './pressing';

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
beforeEach(() => ownPage());

describe('a form that must never act twice', () => {
  const once = buyerAction(schema, doIt, { once: true, goTo: ({ id }) => `/console/${id}` });

  test('pressed ten times at once it acts once, and each press gets the same answer', async () => {
    await signInAs();
    const key = randomUUID();
    const text = `once ${key.slice(0, 8)}`;
    const answers = await Promise.all(Array.from({ length: 10 }, () => press(once, { text, idempotencyKey: key })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await rowsNamed(text)).toBe(1);
  });

  test('the same key with other content is refused', async () => {
    await signInAs();
    const key = randomUUID();
    await press(once, { text: 'first', idempotencyKey: key });
    const again = await press(once, { text: 'second', idempotencyKey: key });
    expect(again).toMatchObject({ status: 'refused', code: 'audit.formAlreadyUsed' });
  });

  test('a secret is content too, though it is kept nowhere', async () => {
    await signInAs();
    const sealed = buyerAction(schema, doIt, { once: true, secrets: ['password'] });
    const idempotencyKey = randomUUID();
    await press(sealed, { text: 'sealed', password: 'one', idempotencyKey });
    const again = await press(sealed, { text: 'sealed', password: 'other', idempotencyKey });
    expect(again).toMatchObject({ status: 'refused', code: 'audit.formAlreadyUsed' });
    const { contentHash } = await database.prisma.idempotencyKey.findFirstOrThrow({ where: { key: idempotencyKey } });
    expect(contentHash).toMatch(/^[\w-]{43}$/);
  });

  test("another person's key is no key of mine", async () => {
    const key = randomUUID();
    await signInAs();
    await press(once, { text: 'mine', idempotencyKey: key });
    await signInAs();
    expect(await press(once, { text: 'other', idempotencyKey: key })).toMatchObject({ status: 'redirected' });
  });

  test('without a key it is refused', async () => {
    await signInAs();
    expect(await press(once, { text: 'x' })).toMatchObject({ status: 'refused', code: 'web.formKeyMissing' });
    expect(await press(once, { text: 'x', idempotencyKey: 'short' })).toMatchObject({ code: 'web.formKeyMissing' });
  });

  test('a refused try leaves its key free', async () => {
    await signInAs();
    const key = randomUUID();
    await press(once, { text: 'dear', idempotencyKey: key });
    expect(await press(once, { text: 'better', idempotencyKey: key })).toMatchObject({ status: 'redirected' });
  });
});
