import { describe, expect, test } from 'vitest';
import { claimForm, FormAlreadyUsed, findAuditEntry, keepFormResult, listAuditEntries, recordCall } from '@/lib/audit';
import { type Actor, type Db, recordChange } from '@/lib/db';
import { contextFor, rolledBack } from '../../support/context';

const buyer: Actor = { kind: 'buyer', accountId: 'acc_1', sessionId: 'ses_1' };
const vendor: Actor = {
  ...{ kind: 'vendor', accountId: 'acc_2', sessionId: 'ses_2' },
  vendorId: 'vnd_1',
  ownerAccountId: 'acc_2',
};
const call = { door: 'buyer', action: 'payOrder', input: { orderId: 'ord_1' }, outcome: 'done' };
const page = { page: 1, pageSize: 20 };

describe('the audit log', () => {
  test('keeps who, when, from where, and every value before and after', () =>
    rolledBack(async (db) => {
      const ctx = contextFor(db, vendor);
      recordChange(ctx, { subjectType: 'store', subjectId: 'vnd_1', before: { intro: 'a' }, after: { intro: 'b' } });
      await recordCall(ctx, { ...call, door: 'vendor', action: 'describeStore' });
      const { rows } = await listAuditEntries(db, page);
      expect(rows[0]).toMatchObject({
        ...{ accountId: 'acc_2', sessionId: 'ses_2', vendorId: 'vnd_1', door: 'vendor', action: 'describeStore' },
        ...{ subjectType: 'store', subjectId: 'vnd_1', before: { intro: 'a' }, after: { intro: 'b' } },
        ...{ ip: '127.0.0.1', userAgent: 'vitest', at: ctx.now, input: { orderId: 'ord_1' } },
      });
      expect(await findAuditEntry(db, rows[0]?.id ?? 0n)).toEqual(rows[0]);
      expect(await findAuditEntry(db, -1n)).toBeNull();
    }));

  test('names each of several changed records', () =>
    rolledBack(async (db) => {
      const ctx = contextFor(db, buyer);
      recordChange(ctx, {
        subjectType: 'order',
        subjectId: 'ord_1',
        before: { status: 'UNPAID' },
        after: { status: 'PAID' },
      });
      recordChange(ctx, { subjectType: 'wallet', subjectId: 'acc_1', after: { balance: '0' } });
      await recordCall(ctx, call);
      const { rows } = await listAuditEntries(db, page);
      expect(rows[0]).toMatchObject({
        before: { 'order:ord_1': { status: 'UNPAID' }, 'wallet:acc_1': null },
        after: { 'order:ord_1': { status: 'PAID' }, 'wallet:acc_1': { balance: '0' } },
      });
    }));

  test.each(['UPDATE audit_entry SET ip = $$x$$', 'DELETE FROM audit_entry'])('refuses %s', (statement) =>
    rolledBack(async (db) => {
      await recordCall(contextFor(db, buyer), call);
      await expect(db.$executeRawUnsafe(statement)).rejects.toThrow();
    }),
  );

  test('is read by person, door, deed, record, outcome and time, in pages', () =>
    rolledBack(async (db) => {
      const at = (actor: Actor, now: string) => contextFor(db, actor, now);
      await recordCall(at(buyer, '2026-11-20T02:00:00Z'), call);
      await recordCall(at(buyer, '2026-11-21T02:00:00Z'), { ...call, outcome: 'refused:ledger.insufficientFunds' });
      const ctx = at(vendor, '2026-11-22T02:00:00Z');
      recordChange(ctx, { subjectType: 'order', subjectId: 'ord_9', after: {} });
      await recordCall(ctx, { ...call, door: 'vendor', action: 'mailInvoice' });
      const shown = async (filter: object) => {
        const { rows, total } = await listAuditEntries(db, { ...page, ...filter });
        return [total, rows.map((row) => row.at.toISOString().slice(8, 10))];
      };
      expect(await shown({})).toEqual([3, ['22', '21', '20']]);
      expect(await shown({ oldestFirst: true, pageSize: 2 })).toEqual([3, ['20', '21']]);
      expect(await shown({ accountId: 'acc_1' })).toEqual([2, ['21', '20']]);
      expect(await shown({ door: 'vendor' })).toEqual([1, ['22']]);
      expect(await shown({ action: 'payord' })).toEqual([2, ['21', '20']]);
      expect(await shown({ subjectId: 'ord_9' })).toEqual([1, ['22']]);
      expect(await shown({ outcome: 'refused' })).toEqual([1, ['21']]);
      expect(await shown({ outcome: 'done' })).toEqual([2, ['22', '20']]);
      const [from, before] = [new Date('2026-11-21T02:00:00Z'), new Date('2026-11-22T02:00:00Z')];
      expect(await shown({ from, before })).toEqual([1, ['21']]);
    }));
});

describe("a form's key", () => {
  const use = { accountId: 'acc_1', action: 'buyer:payOrder', key: 'key_12345678', contentHash: 'a'.repeat(64) };
  const claim = (db: Db, change: object = {}) => claimForm(db, { ...use, ...change });

  test('is claimed once, and answers later presses with the first result', () =>
    rolledBack(async (db) => {
      expect(await claim(db)).toEqual({ fresh: true });
      await keepFormResult(db, use, { result: { orderId: 'ord_1' }, goTo: '/console' });
      expect(await claim(db)).toEqual({ fresh: false, result: { result: { orderId: 'ord_1' }, goTo: '/console' } });
    }));

  test('with other content is refused; of another person or form it is another key', () =>
    rolledBack(async (db) => {
      await claim(db);
      await expect(claim(db, { contentHash: 'b'.repeat(64) })).rejects.toBeInstanceOf(FormAlreadyUsed);
      expect(await claim(db, { accountId: 'acc_2' })).toEqual({ fresh: true });
      expect(await claim(db, { action: 'buyer:placeOrder' })).toEqual({ fresh: true });
    }));
});
