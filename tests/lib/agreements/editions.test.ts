import { describe, expect, it } from 'vitest';
import {
  assertAgreementsSigned,
  deadlineHandlers,
  discardEdition,
  findDraft,
  findSignedCopy,
  listVendorStands,
  loadCurrentAgreement,
  publishAgreements,
  publishEdition,
  saveEdition,
  signVendorAgreement,
} from '@/lib/agreements';
import { type SaveEditionInput, saveEditionInput } from '@/lib/agreements/schema';
import type { Db, OperatorActor } from '@/lib/db';
import { parseBeijingDay } from '@/lib/kernel/clock';
import { renderPaper } from '@/lib/papers';
import { aStaffMember } from '../../factories/accounts';
import { prepareEnvironment } from '../../factories/environment';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';
import { readPdf } from '../../support/pdf';

const now = '2026-11-20T02:00:00Z';
const day = '2026-12-10';
const begins = '2026-12-09T16:00:00.000Z';
const lastInstantBefore = '2026-12-09T15:59:59.999Z';

async function nextAccess(db: Db, wishes: Partial<SaveEditionInput> = {}): Promise<SaveEditionInput> {
  const { kind, titleZh, titleEn, textZh, textEn } = await loadCurrentAgreement(db, 'VENDOR_ACCESS', new Date(now));
  const added = { textZh: `${textZh}\n3. 新增条款。`, textEn: `${textEn}\n3. A new clause.` };
  return { kind, titleZh, titleEn, ...added, version: '2026-12', effectiveFrom: parseBeijingDay(day), ...wishes };
}

async function aMarketWithVendor(db: Db) {
  prepareEnvironment();
  await publishAgreements(contextFor(db, { kind: 'system', job: 'seed' }));
  return { vendor: await aVendor(db), clerk: await aStaffMember(db, 'CONDUCT') };
}

async function published(db: Db, clerk: OperatorActor, wishes: Partial<SaveEditionInput> = {}): Promise<string> {
  const ctx = contextFor(db, clerk, now);
  const { draftId } = await saveEdition(ctx, await nextAccess(db, wishes));
  const draft = await findDraft(db, { id: draftId });
  const { agreementId } = await publishEdition(ctx, { draftId, textHash: draft?.textHash ?? '' });
  return agreementId;
}

describe('the next edition of an agreement (GEN-09, GEN-15)', () => {
  it('is written as one draft, published once as it was previewed, and never changed again', () =>
    rolledBack(async (db) => {
      const { clerk } = await aMarketWithVendor(db);
      const ctx = contextFor(db, clerk, now);
      const { draftId } = await saveEdition(ctx, await nextAccess(db));
      const seen = await findDraft(db, { kind: 'VENDOR_ACCESS' });
      expect(await saveEdition(ctx, await nextAccess(db, { titleEn: 'Vendor Access' }))).toEqual({ draftId });
      await saveEdition(ctx, await nextAccess(db, { textZh: `${seen?.textZh}。` }));
      const textHash = seen?.textHash ?? '';
      await db.$executeRaw`SAVEPOINT before_publishing`;
      await expect(publishEdition(ctx, { draftId, textHash })).rejects.toMatchObject({
        code: 'agreements.draftChanged',
      });
      await db.$executeRaw`ROLLBACK TO SAVEPOINT before_publishing`;

      const draft = await findDraft(db, { id: draftId });
      const { agreementId } = await publishEdition(ctx, { draftId, textHash: draft?.textHash ?? '' });
      await expect(publishEdition(ctx, { draftId, textHash })).rejects.toMatchObject({ code: 'kernel.notFound' });
      expect(await db.agreement.findUnique({ where: { id: agreementId } })).toMatchObject({
        publishedById: clerk.accountId,
        effectiveFrom: new Date(begins),
      });
      await expect(db.agreement.updateMany({ data: { textZh: '' } })).rejects.toThrow(/append-only|denied/);
    }));

  it.each([
    ['today', { effectiveFrom: parseBeijingDay('2026-11-20') }, { reason: 'past' }],
    ['under a version there is', { version: '2019-09' }, { reason: 'taken', version: '2019-09' }],
    ['with a clause in one language only', { textEn: '## One\n\nText.' }, { reason: 'uneven' }],
    ['of an agreement no longer in use (C-23)', { kind: 'PLATFORM_ADMISSION' as const }, { reason: 'notInUse' }],
  ])('is refused %s', (_why, wishes, params) =>
    rolledBack(async (db) => {
      const { clerk } = await aMarketWithVendor(db);
      await expect(saveEdition(contextFor(db, clerk, now), await nextAccess(db, wishes))).rejects.toMatchObject({
        code: 'agreements.editionRefused',
        params,
      });
    }),
  );

  it('may begin tomorrow at the earliest, after every edition there is, and is thrown away on demand', () =>
    rolledBack(async (db) => {
      const { clerk } = await aMarketWithVendor(db);
      const ctx = contextFor(db, clerk, now);
      const tomorrow = parseBeijingDay('2026-11-21');
      const { draftId } = await saveEdition(ctx, await nextAccess(db, { effectiveFrom: tomorrow }));
      await discardEdition(ctx, { draftId });
      expect(await findDraft(db, { id: draftId })).toBeNull();
      await published(db, clerk);
      const early = nextAccess(db, { version: '2026-13', effectiveFrom: parseBeijingDay(day) });
      await expect(saveEdition(ctx, await early)).rejects.toMatchObject({
        params: { reason: 'taken', version: '2026-12' },
      });
    }));

  it('is typed with a version, a day that exists and both texts, line ends as stored', () => {
    const typed = {
      kind: 'USER_TERMS',
      version: '2026-12',
      effectiveFrom: '2026-12-10',
      titleZh: '用户协议',
      titleEn: 'User Terms',
      textZh: '第一行\r\n第二行',
      textEn: 'One',
    };
    expect(saveEditionInput.parse(typed).textZh).toBe('第一行\n第二行');
    for (const wrong of [{ effectiveFrom: '2026-02-30' }, { version: '二' }, { textEn: ' ' }, { titleZh: '' }]) {
      expect(saveEditionInput.safeParse({ ...typed, ...wrong }).success).toBe(false);
    }
  });
});

describe('signing again (ONB-06, GEN-09)', () => {
  it('is asked for from the first instant of its day: before it the old signature holds, from then nothing new is listed', () =>
    rolledBack(async (db) => {
      const { vendor, clerk } = await aMarketWithVendor(db);
      const agreementId = await published(db, clerk);
      await assertAgreementsSigned(contextFor(db, vendor, lastInstantBefore), vendor.vendorId);
      const after = contextFor(db, vendor, begins);
      await expect(assertAgreementsSigned(after, vendor.vendorId)).rejects.toMatchObject({
        code: 'agreements.unsigned',
        params: { version: '2026-12', sign: '/seller/agreements/vendor-access' },
        ruleIds: ['ONB-06', 'GEN-09'],
        receipt: { inputs: { signedVersion: '2019-09', version: '2026-12' }, outcome: { signed: false } },
      });
      await signVendorAgreement(after, { agreementId, agreed: 'on' });
      await assertAgreementsSigned(after, vendor.vendorId);
    }));

  it('can be done ahead, which counts from the day; the edition before stays the signed one until then', () =>
    rolledBack(async (db) => {
      const { vendor, clerk } = await aMarketWithVendor(db);
      const agreementId = await published(db, clerk);
      await signVendorAgreement(contextFor(db, vendor, now), { agreementId, agreed: 'on' });
      await assertAgreementsSigned(contextFor(db, vendor, lastInstantBefore), vendor.vendorId);
      await assertAgreementsSigned(contextFor(db, vendor, begins), vendor.vendorId);
      const [stand] = await listVendorStands(db, vendor, ['VENDOR_ACCESS'], new Date(now));
      expect(stand).toMatchObject({
        current: { version: '2019-09', signedAt: expect.any(Date) },
        upcoming: { version: '2026-12', signedAt: new Date(now) },
      });
    }));

  it('is refused for an edition that has been superseded, and for what is no agreement with vendors', () =>
    rolledBack(async (db) => {
      const { vendor, clerk } = await aMarketWithVendor(db);
      const old = await loadCurrentAgreement(db, 'VENDOR_ACCESS', new Date(now));
      await published(db, clerk);
      const after = contextFor(db, vendor, begins);
      await expect(signVendorAgreement(after, { agreementId: old.id, agreed: 'on' })).rejects.toMatchObject({
        code: 'agreements.changed',
      });
      const terms = await loadCurrentAgreement(db, 'USER_TERMS', new Date(now));
      await expect(signVendorAgreement(after, { agreementId: terms.id, agreed: 'on' })).rejects.toMatchObject({
        code: 'kernel.notFound',
      });
    }));

  it('is told to members when an edition is published and, where it is still unsigned, on its day', () =>
    rolledBack(async (db) => {
      const { vendor, clerk } = await aMarketWithVendor(db);
      const other = await aVendor(db, { storeName: '另一家店铺' });
      const agreementId = await published(db, clerk);
      await signVendorAgreement(contextFor(db, other, now), { agreementId, agreed: 'on' });
      expect(await db.deadline.findMany({ where: { subjectId: agreementId }, select: { dueAt: true } })).toEqual([
        { dueAt: new Date(begins) },
      ]);
      const system = contextFor(db, { kind: 'system', job: 'deadlines' }, begins);
      await deadlineHandlers['agreement-in-force']?.(system, { subjectId: agreementId });
      const told = await db.$queryRaw<{ event: string; accounts: string[]; link: string }[]>`
        SELECT data->>'event' AS event, data->'accountIds' AS accounts, data->>'link' AS link FROM pgboss.job
        WHERE name = 'announce' AND data->>'event' LIKE 'agreement.%' ORDER BY 1`;
      const link = '/seller/agreements/vendor-access';
      expect(told).toEqual([
        { event: 'agreement.announced', accounts: [vendor.accountId, other.accountId].sort(), link },
        { event: 'agreement.in-force', accounts: [vendor.accountId], link },
      ]);
    }));

  it('finds under the rules of 2018 the admission agreement, from 2019-09 the access agreement (C-23, GEN-14)', () =>
    rolledBack(async (db) => {
      await aMarketWithVendor(db);
      const vendor = await aVendor(db, { at: '2019-08-01T02:00:00Z' });
      await assertAgreementsSigned(contextFor(db, vendor, '2019-08-31T15:59:59.999Z'), vendor.vendorId);
      await expect(
        assertAgreementsSigned(contextFor(db, vendor, '2019-08-31T16:00:00Z'), vendor.vendorId),
      ).rejects.toMatchObject({ params: { kind: 'VENDOR_ACCESS' }, receipt: { policyVersion: '2019-09' } });
    }));
});

describe('a signed copy (ONB-06)', () => {
  it('is for the signer and the vendor that is bound alone, and carries text, hash, time and address', () =>
    rolledBack(async (db) => {
      const { vendor } = await aMarketWithVendor(db);
      const other = await aVendor(db, { storeName: '另一家店铺' });
      const { id } = await db.agreementAcceptance.findFirstOrThrow({ where: { accountId: vendor.accountId } });
      expect(await findSignedCopy(db, id, { vendorId: other.vendorId })).toBeNull();
      expect(await findSignedCopy(db, id, { accountId: other.accountId })).toBeNull();
      expect(await findSignedCopy(db, 'acp_missing', { vendorId: vendor.vendorId })).toBeNull();
      expect(await findSignedCopy(db, id, { accountId: vendor.accountId })).not.toBeNull();
      const copy = await findSignedCopy(db, id, { vendorId: vendor.vendorId });
      if (!copy) throw new Error('The vendor has no copy');
      const pages = readPdf(await renderPaper(copy.paper('李二', 'zh')));
      const written = pages.map(({ text }) => text).join('\n');
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.reduce((sum, { missing }) => sum + missing, 0)).toBe(0);
      const { textHash, companyName, version } = copy.signature;
      for (const text of [id, textHash, companyName ?? '-', version, '李二', '服务商接入协议', '九、争议解决']) {
        expect(written.replace(/\n/g, '')).toContain(text);
      }
      expect(written).toContain('2026-11-19 10:00:00');
    }));
});
