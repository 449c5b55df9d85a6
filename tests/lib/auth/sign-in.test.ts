import { verify } from '@node-rs/argon2';
import { describe, expect, test, vi } from 'vitest';
import {
  codeAt,
  currentCode,
  readAsking,
  SecondFactorNeeded,
  SecondFactorUsed,
  SignInFailed,
  signIn,
} from '@/lib/auth';
import { type Db, inTransaction } from '@/lib/db';
import { rolledBack, testPrisma } from '../../support/context';
import { aPerson, password, strangerContext, totpSecret } from './people';

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>();
  return { ...real, verify: vi.fn(real.verify) };
});

const stepMs = 30_000;

const tried = (db: Db, email: string, more: { password?: string; code?: string } = {}) =>
  signIn(strangerContext(db), { email, password, ...more });

describe('signing in', () => {
  test('the right password begins a session that says who it is', () =>
    rolledBack(async (db) => {
      const { id, email } = await aPerson(db);
      const { sessionId, isStaff } = await tried(db, email);
      expect(isStaff).toBe(false);
      const { identity } = await readAsking(db, sessionId);
      expect(identity).toMatchObject({ accountId: id, sessionId, isStaff: false, secondFactor: false, vendorId: null });
    }));

  test('wrong password, unknown account and sealed account are refused in the same words', () =>
    rolledBack(async (db) => {
      const { email } = await aPerson(db);
      const sealed = await aPerson(db, { sealed: true });
      const refusals = await Promise.all([
        tried(db, email, { password: 'a wrong password' }).catch((error) => error),
        tried(db, 'nobody@example.com').catch((error) => error),
        tried(db, sealed.email).catch((error) => error),
      ]);
      for (const refusal of refusals) {
        expect(refusal).toBeInstanceOf(SignInFailed);
        expect({ ...refusal }).toEqual({ ...refusals[0] });
      }
    }));

  test('an unknown account costs the same work as a wrong password', () =>
    rolledBack(async (db) => {
      const { email } = await aPerson(db);
      const hashings = async (whom: string) => {
        vi.mocked(verify).mockClear();
        await tried(db, whom, { password: 'a wrong password' }).catch(() => undefined);
        return vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split('$').slice(0, 4).join('$'));
      };
      const known = await hashings(email);
      expect(known).toHaveLength(1);
      // The same algorithm at the same cost, against a hash that fits nothing.
      expect(await hashings('nobody@example.com')).toEqual(known);
    }));
});

describe('staff need their second factor', () => {
  test('without a code they are asked for it, and only after the right password', () =>
    rolledBack(async (db) => {
      const { email } = await aPerson(db, { isStaff: true });
      await expect(tried(db, email)).rejects.toBeInstanceOf(SecondFactorNeeded);
      await expect(tried(db, email, { password: 'a wrong password' })).rejects.toBeInstanceOf(SignInFailed);
      await expect(tried(db, email, { code: '' })).rejects.toBeInstanceOf(SecondFactorNeeded);
    }));

  test('a wrong code fails like a wrong password', () =>
    rolledBack(async (db) => {
      const { email } = await aPerson(db, { isStaff: true });
      const wrong = String((Number(currentCode(totpSecret)) + 1) % 1_000_000).padStart(6, '0');
      await expect(tried(db, email, { code: wrong })).rejects.toBeInstanceOf(SignInFailed);
    }));

  test('the code of this moment begins a session that passed it', () =>
    rolledBack(async (db) => {
      const { email, id } = await aPerson(db, { isStaff: true });
      await db.staffDuty.create({ data: { accountId: id, duty: 'FINANCE' } });
      const { sessionId } = await tried(db, email, { code: currentCode(totpSecret) });
      const { identity } = await readAsking(db, sessionId);
      expect(identity).toMatchObject({ isStaff: true, secondFactor: true, duties: ['FINANCE'] });
    }));

  test('RFC 6238 §5.2: a code is accepted once, and none before it after it', () =>
    rolledBack(async (db) => {
      const { email } = await aPerson(db, { isStaff: true });
      const at = (steps: number) => ({ code: codeAt(totpSecret, new Date(Date.now() + steps * stepMs)) });
      await tried(db, email, at(0));
      await expect(tried(db, email, at(0))).rejects.toBeInstanceOf(SecondFactorUsed);
      await expect(tried(db, email, at(-1))).rejects.toBeInstanceOf(SecondFactorUsed);
      await tried(db, email, at(1));
      await expect(tried(db, email, at(0))).rejects.toBeInstanceOf(SecondFactorUsed);
      await expect(tried(db, email, at(2))).rejects.toBeInstanceOf(SignInFailed);
    }));

  test("a used code says so only after the right password, and says nothing of other people's", () =>
    rolledBack(async (db) => {
      const [one, other] = [await aPerson(db, { isStaff: true }), await aPerson(db, { isStaff: true })];
      const code = currentCode(totpSecret);
      await tried(db, one.email, { code });
      await expect(tried(db, one.email, { code, password: 'a wrong password' })).rejects.toBeInstanceOf(SignInFailed);
      await tried(db, other.email, { code });
    }));

  test('of ten sign-ins at once with one code, one comes in', async () => {
    const prisma = await testPrisma();
    const { email, id } = await aPerson(prisma, { isStaff: true });
    const code = currentCode(totpSecret);
    const one = () => inTransaction((db) => tried(db, email, { code }), prisma);
    const all = await Promise.allSettled(Array.from({ length: 10 }, one));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await prisma.session.count({ where: { accountId: id } })).toBe(1);
  });
});
