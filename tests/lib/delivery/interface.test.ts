import { afterAll, describe, expect, it } from 'vitest';
import type { Db, VendorActor } from '@/lib/db';
import { listDebugRuns, loadInterfacePage, publishInterface, runDebugCall, saveDebugInterface } from '@/lib/delivery';
import { runDebugCallInput, saveDebugInterfaceInput } from '@/lib/delivery/schema';
import { closeSender } from '@/lib/outbox';
import { aSeller, builtAt } from '../../factories/catalog';
import { goodAnswer, stepsIn, VendorApplication } from '../../factories/delivery';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

const url = 'https://vendor.example/debug';
const token = 'debug-token';
const later = (seconds: number) => new Date(builtAt.getTime() + seconds * 1000);
const kinds = ['created', 'renewed', 'expired', 'destroyed'] as const;

async function aDebugger(db: Db) {
  const seller = await aSeller(db, { interfacePublished: false });
  const application = new VendorApplication();
  let second = 0;
  const steps = () => stepsIn(db, seller, later(++second));
  return {
    seller,
    application,
    save: (over = {}) => saveDebugInterface(steps(), { url, token, ...over }, application.post),
    run: (action: (typeof kinds)[number]) => runDebugCall(steps(), { action }, application.post),
    publish: () => publishInterface(contextFor(db, seller, later(++second)), {}),
    page: () => loadInterfacePage(db, seller.vendorId),
  };
}

describe('saving the debugging interface', () => {
  it('first has the endpoint prove that it knows the token, and keeps the token encrypted', () =>
    rolledBack(async (db) => {
      const { save, application, page, seller } = await aDebugger(db);
      await save();
      expect(application.calls).toEqual(['verifyInterface']);
      expect(await page()).toMatchObject({ debugUrl: url, productionUrl: null, mayPublish: false });
      const row = await db.deliveryInterface.findUniqueOrThrow({ where: { vendorId: seller.vendorId } });
      expect(row.debugToken).not.toContain(token);
      // Left empty, the saved token stays.
      await save({ token: '', url: `${url}/2` });
      expect(await page()).toMatchObject({ debugUrl: `${url}/2` });
    }));

  it.each([
    [{ echoback: 'something else' }, 'WRONG_ECHO'],
    ['<html>', 'WRONG_ECHO'],
    [{ failure: 'TIMEOUT' as const }, 'TIMEOUT'],
    [{ failure: 'REDIRECTED' as const }, 'REDIRECTED'],
    [{ failure: 'TOO_LARGE' as const }, 'TOO_LARGE'],
  ])('refuses an endpoint that answers %j and writes the try down', (answer, failure) =>
    rolledBack(async (db) => {
      const { save, application, page, seller } = await aDebugger(db);
      application.answer = () => answer;
      await expect(save()).rejects.toMatchObject({ code: 'delivery.interfaceNotVerified', params: { failure } });
      expect((await page()).debugUrl).toBeNull();
      const { rows } = await listDebugRuns(db, seller.vendorId, { page: 1, pageSize: 5 });
      expect(rows).toMatchObject([{ callName: 'verifyInterface', passed: false, error: failure }]);
    }),
  );

  it('asks for a token the first time, and refuses addresses it could not call', () =>
    rolledBack(async (db) => {
      const { save } = await aDebugger(db);
      await expect(save({ token: '' })).rejects.toMatchObject({ code: 'delivery.tokenMissing', field: 'token' });
      const parse = (over: object) => saveDebugInterfaceInput.safeParse({ url, token, ...over }).success;
      expect(parse({})).toBe(true);
      expect(parse({ url: 'https://vendor.example/a?b=1' })).toBe(false);
      expect(parse({ url: 'https://vendor.example/a#b' })).toBe(false);
      expect(parse({ url: 'https://user:pw@vendor.example/' })).toBe(false);
      expect(parse({ url: 'ftp://vendor.example/' })).toBe(false);
      expect(parse({ url: `https://vendor.example/${'a'.repeat(500)}` })).toBe(false);
      expect(parse({ token: 'short' })).toBe(false);
      expect(parse({ token: 'with space' })).toBe(false);
      expect(runDebugCallInput.safeParse({ action: 'modified' }).success).toBe(false);
    }));
});

describe('CAT-05: publishing', () => {
  it('needs all four calls to have passed against the current debugging interface', () =>
    rolledBack(async (db) => {
      const { save, run, publish, page, application } = await aDebugger(db);
      await expect(publish()).rejects.toMatchObject({ code: 'delivery.interfaceMissing' });
      await expect(run('created')).rejects.toMatchObject({ code: 'delivery.interfaceMissing' });
      await save();
      for (const kind of kinds) {
        await expect(publish()).rejects.toMatchObject({ code: 'delivery.debuggingIncomplete' });
        expect(await run(kind)).toEqual({ passed: true, failure: null });
      }
      expect((await page()).mayPublish).toBe(true);
      // All four were about the instance that the debugging creation made.
      const bodies = application.received.slice(1).map(({ body }) => body);
      expect(new Set(bodies.map(({ resourceId }) => resourceId)).size).toBe(1);
      expect(bodies.slice(1).map(({ signId }) => signId)).toEqual(['inst-1', 'inst-1', 'inst-1']);
      await publish();
      expect(await page()).toMatchObject({ productionUrl: url, publishedAt: expect.any(Date) });
    }));

  it('begins anew with another address or token, and not where nothing changed', () =>
    rolledBack(async (db) => {
      const { save, run, page } = await aDebugger(db);
      await save();
      for (const kind of kinds) await run(kind);
      await save();
      expect((await page()).mayPublish).toBe(true);
      await save({ token: 'another-token' });
      expect((await page()).mayPublish).toBe(false);
      await save({ url: `${url}/other` });
      await save();
      expect((await page()).mayPublish).toBe(false);
    }));

  it('does not count a call that failed', () =>
    rolledBack(async (db) => {
      const { save, run, publish, application } = await aDebugger(db);
      await save();
      for (const kind of kinds) {
        application.answer = (body) =>
          kind === 'expired' && body.action === 'expireInstance' ? { success: false } : goodAnswer(body);
        await run(kind);
      }
      await expect(publish()).rejects.toMatchObject({ params: { missing: 'expireInstance' } });
    }));
});

describe('a debugging call', () => {
  it('about an instance needs one to have been created', () =>
    rolledBack(async (db) => {
      const { save, run } = await aDebugger(db);
      await save();
      for (const kind of ['renewed', 'expired', 'destroyed'] as const) {
        await expect(run(kind)).rejects.toMatchObject({ code: 'delivery.debugInstanceMissing' });
      }
    }));

  it('asks again with the same request while the vendor answers "0"', () =>
    rolledBack(async (db) => {
      const { save, run, application } = await aDebugger(db);
      await save();
      application.answer = () => ({ signId: '0' });
      expect(await run('created')).toEqual({ passed: false, failure: 'NOT_READY' });
      application.answer = goodAnswer;
      expect(await run('created')).toEqual({ passed: true, failure: null });
      const [, first, second] = application.received;
      expect(second?.body).toEqual(first?.body);
      await run('created');
      expect(application.received[3]?.body.requestId).not.toBe(first?.body.requestId);
    }));

  it('of one vendor is nobody else’s', () =>
    rolledBack(async (db) => {
      const { save, run } = await aDebugger(db);
      await save();
      await run('created');
      const other: VendorActor = await aSeller(db, { storeName: '另一家' });
      expect(await listDebugRuns(db, other.vendorId, { page: 1, pageSize: 5 })).toEqual({ rows: [], total: 0 });
    }));
});
