import { afterAll, expect, it } from 'vitest';
import { parseBeijingDay } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import { closeSender } from '@/lib/outbox';
import { NoPolicyInForce } from '@/lib/policy';
import { listReceipts } from '@/lib/receipts';
import { listFindings, previewFinding, recordFinding } from '@/lib/violations';
import { aProduct, aSeller, builtAt } from '../../factories/catalog';
import { aConductOfficer, aFinding } from '../../factories/violations';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

const day = parseBeijingDay('2026-11-10');
const all = { page: 1, pageSize: 10 };

it('VIO-02: what is shown before a finding is what follows from it', () =>
  rolledBack(async (db) => {
    const { vendorId } = await aSeller(db);
    const input = { vendorId, rowId: 'V-13', occurredOn: day };
    const preview = await previewFinding(db, input, builtAt);
    const officer = contextFor(db, await aConductOfficer(db), builtAt);
    const { findingId } = await recordFinding(officer, { ...input, facts: '付款后三个工作日没有开始服务。' });
    const [receipt] = await listReceipts(db, 'violation', findingId);
    expect(receipt).toMatchObject(JSON.parse(JSON.stringify(preview?.decision)));
    const { sanctions } = (await listFindings(db, all)).rows[0] ?? { sanctions: [] };
    expect(sanctions.map(({ kind }) => kind).sort()).toEqual([...(preview?.sanctions ?? [])].sort());
    for (const { countdown } of sanctions) expect(countdown).toEqual(preview?.term);
    expect(preview?.term).toMatchObject({ ruleId: 'V-13', amount: 30, countsFirstDay: true });
  }));

it('counts what buyers can find now, and writes nothing', () =>
  rolledBack(async (db) => {
    const seller = await aSeller(db);
    await aProduct(db, seller);
    const input = { vendorId: seller.vendorId, rowId: 'V-08', occurredOn: day };
    expect(await previewFinding(db, input, builtAt)).toMatchObject({ productsListed: 1 });
    expect(await db.violationFinding.count()).toBe(0);
    await aFinding(db, seller.vendorId, builtAt);
    expect(await previewFinding(db, input, builtAt)).toMatchObject({ productsListed: 0 });
  }));

it('there is none for a row that cannot be carried out, a stranger, or a day before the rules', () =>
  rolledBack(async (db) => {
    const { vendorId } = await aSeller(db);
    expect(await previewFinding(db, { vendorId, rowId: 'V-05', occurredOn: day }, builtAt)).toBeNull();
    expect(await previewFinding(db, { vendorId, rowId: 'V-99', occurredOn: day }, builtAt)).toBeNull();
    const missing = previewFinding(db, { vendorId: 'vnd_none', rowId: 'V-08', occurredOn: day }, builtAt);
    await expect(missing).rejects.toEqual(new NotFound());
    const early = parseBeijingDay('2010-01-01');
    const before = previewFinding(db, { vendorId, rowId: 'V-08', occurredOn: early }, builtAt);
    await expect(before).rejects.toBeInstanceOf(NoPolicyInForce);
  }));

it('findings are searched by number, company and store', () =>
  rolledBack(async (db) => {
    const first = await aSeller(db, { storeName: '云杉协作' });
    const second = await aSeller(db, { storeName: '青禾数据' });
    const ids = [await aFinding(db, first.vendorId, builtAt), await aFinding(db, second.vendorId, builtAt)];
    const found = async (search: string) => (await listFindings(db, { search, ...all })).rows.map(({ id }) => id);
    expect(await found('云杉')).toEqual([ids[0]]);
    const { number } = await db.violationFinding.findUniqueOrThrow({ where: { id: ids[1] } });
    expect(await found(number)).toEqual([ids[1]]);
    expect(await found('没有这家')).toEqual([]);
  }));
