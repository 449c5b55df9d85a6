import { describe, expect, test } from 'vitest';
import {
  CurrentPasswordWrong,
  changePassword,
  createSession,
  endOtherSessions,
  listSessions,
  noteSessionUse,
  readAsking,
  revokeSession,
  SignInFailed,
  signIn,
  signOut,
} from '@/lib/auth';
import type { BuyerActor, Db } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { contextFor, rolledBack } from '../../support/context';
import { aPerson, password, strangerContext } from './people';

const page = { page: 1, pageSize: 10 };

async function signedIn(db: Db, accountId: string): Promise<BuyerActor> {
  const session = { accountId, ip: '127.0.0.1', userAgent: 'vitest', secondFactor: false };
  return { kind: 'buyer', accountId, sessionId: await createSession(db, session) };
}

async function isLive(db: Db, { sessionId }: BuyerActor): Promise<boolean> {
  return (await readAsking(db, sessionId)).identity !== null;
}

describe('a session', () => {
  test('ends at its next request once revoked, signed out or sealed', () =>
    rolledBack(async (db) => {
      const { id } = await aPerson(db);
      const [here, there] = [await signedIn(db, id), await signedIn(db, id)];
      await revokeSession(contextFor(db, here), { sessionId: there.sessionId });
      expect([await isLive(db, here), await isLive(db, there)]).toEqual([true, false]);
      await signOut(contextFor(db, here), {});
      expect(await isLive(db, here)).toBe(false);
      const again = await signedIn(db, id);
      await db.account.update({ where: { id }, data: { status: 'SEALED' } });
      expect(await isLive(db, again)).toBe(false);
    }));

  test('ends by itself after fourteen days of real time', () =>
    rolledBack(async (db) => {
      const { id } = await aPerson(db);
      const session = await signedIn(db, id);
      const { expiresAt } = await db.session.findUniqueOrThrow({ where: { id: session.sessionId } });
      const days = (expiresAt.getTime() - Date.now()) / 86_400_000;
      expect(days).toBeGreaterThan(13.99);
      expect(days).toBeLessThan(14.01);
      await db.session.update({ where: { id: session.sessionId }, data: { expiresAt: new Date(Date.now() - 1000) } });
      expect(await isLive(db, session)).toBe(false);
    }));

  test('its use is noted at most every five minutes', () =>
    rolledBack(async (db) => {
      const { sessionId } = await signedIn(db, (await aPerson(db)).id);
      const isDue = async () => (await readAsking(db, sessionId)).isUseDue;
      expect(await isDue()).toBe(false);
      await db.session.update({ where: { id: sessionId }, data: { lastSeenAt: new Date(Date.now() - 301_000) } });
      expect(await isDue()).toBe(true);
      await noteSessionUse(db, sessionId);
      expect(await isDue()).toBe(false);
    }));

  test("a stranger's, a missing and an ended one are not found alike, and stay as they are", () =>
    rolledBack(async (db) => {
      const [mine, theirs] = [await aPerson(db), await aPerson(db)];
      const [here, foreign] = [await signedIn(db, mine.id), await signedIn(db, theirs.id)];
      const ended = await signedIn(db, mine.id);
      await signOut(contextFor(db, ended), {});
      for (const sessionId of [foreign.sessionId, 'ses_missing', ended.sessionId]) {
        await expect(revokeSession(contextFor(db, here), { sessionId })).rejects.toBeInstanceOf(NotFound);
      }
      expect(await isLive(db, foreign)).toBe(true);
    }));

  test('all others end at once, and nobody else notices', () =>
    rolledBack(async (db) => {
      const [mine, theirs] = [await aPerson(db), await aPerson(db)];
      const sessions = [await signedIn(db, mine.id), await signedIn(db, mine.id), await signedIn(db, mine.id)] as const;
      const foreign = await signedIn(db, theirs.id);
      await endOtherSessions(contextFor(db, sessions[0]), {});
      const live = await Promise.all([...sessions, foreign].map((session) => isLive(db, session)));
      expect(live).toEqual([true, false, false, true]);
    }));

  test('only live ones of the account are listed, in pages, in the order asked for', () =>
    rolledBack(async (db) => {
      const { id } = await aPerson(db);
      const sessions = [await signedIn(db, id), await signedIn(db, id), await signedIn(db, id)] as const;
      const seen = ['2026-11-01T00:00:00Z', '2026-11-03T00:00:00Z', '2026-11-02T00:00:00Z'];
      for (const [index, { sessionId }] of sessions.entries()) {
        await db.session.update({ where: { id: sessionId }, data: { lastSeenAt: new Date(seen[index] ?? '') } });
      }
      await signedIn(db, (await aPerson(db)).id);
      const ids = async (filter: Parameters<typeof listSessions>[2]) =>
        (await listSessions(db, id, filter)).rows.map((row) => row.id);
      expect(await ids(page)).toEqual([sessions[1], sessions[2], sessions[0]].map((each) => each.sessionId));
      expect(await ids({ ...page, sort: 'lastSeenAt' })).toEqual(
        [sessions[0], sessions[2], sessions[1]].map((each) => each.sessionId),
      );
      expect(await listSessions(db, id, { page: 2, pageSize: 2 })).toMatchObject({ total: 3, rows: [{}] });
    }));
});

describe('changing the password', () => {
  test('the new one signs in, the old one does not, and every other session ends', () =>
    rolledBack(async (db) => {
      const { id, email } = await aPerson(db);
      const [here, there] = [await signedIn(db, id), await signedIn(db, id)];
      const ctx = contextFor(db, here);
      await changePassword(ctx, { current: password, password: 'another password' });
      await expect(signIn(strangerContext(db), { email, password })).rejects.toBeInstanceOf(SignInFailed);
      await signIn(strangerContext(db), { email, password: 'another password' });
      expect([await isLive(db, here), await isLive(db, there)]).toEqual([true, false]);
      expect(JSON.stringify(ctx.changes)).not.toContain('another password');
    }));

  test('a wrong current password changes nothing', () =>
    rolledBack(async (db) => {
      const { id, email } = await aPerson(db);
      const [here, there] = [await signedIn(db, id), await signedIn(db, id)];
      const wrong = { current: 'a wrong password', password: 'another password' };
      await expect(changePassword(contextFor(db, here), wrong)).rejects.toBeInstanceOf(CurrentPasswordWrong);
      await signIn(strangerContext(db), { email, password });
      expect(await isLive(db, there)).toBe(true);
    }));
});
