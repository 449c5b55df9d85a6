import { describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import { keepFile, type PrivateFileReader, privateFileLink, readPrivate, viewPrivateFile } from '@/lib/files';
import { checkLink } from '@/lib/files/links';
import { mayRead } from '@/lib/files/rules';
import { aBuyer } from '../../factories/accounts';
import { aLicence } from '../../factories/onboarding';
import { contextFor, rolledBack } from '../../support/context';

const now = new Date('2026-11-20T02:00:00Z');

async function aKeptLicence(db: Db, vendorId: string | null = null) {
  const upload = await aLicence();
  const owner = await aBuyer(db);
  const fileId = await keepFile(contextFor(db, owner), { accountId: owner.accountId, vendorId }, upload);
  return { fileId, owner };
}
const reader = (accountId: string, wishes: Partial<PrivateFileReader> = {}): PrivateFileReader => ({
  accountId,
  vendorId: null,
  duties: [],
  ...wishes,
});
function linkOf(path: string) {
  const { pathname, searchParams } = new URL(path, 'http://market');
  return {
    fileId: pathname.split('/').at(-1) ?? '',
    expires: searchParams.get('expires') ?? '',
    stamp: searchParams.get('stamp') ?? '',
  };
}

describe('a private file (ONB-04)', () => {
  it('opens for its owner through a fresh link, and the view is noted', () =>
    rolledBack(async (db) => {
      const { fileId, owner } = await aKeptLicence(db);
      const ctx = contextFor(db, owner);
      const link = linkOf(privateFileLink(fileId, owner.accountId, now));
      const file = await viewPrivateFile(ctx, reader(owner.accountId), link);
      expect(file).toEqual({ id: fileId, mime: 'image/jpeg', purpose: 'LICENCE' });
      expect((await readPrivate(fileId)).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
      expect(ctx.changes).toEqual([{ subjectType: 'file', subjectId: fileId, after: { viewed: 'LICENCE' } }]);
    }));

  it('is not found by anyone else, whatever link they have, nor by an unknown id', () =>
    rolledBack(async (db) => {
      const { fileId, owner } = await aKeptLicence(db);
      const stranger = await aBuyer(db);
      const ctx = contextFor(db, stranger);
      const notFound = { code: 'kernel.notFound' };
      const theirs = linkOf(privateFileLink(fileId, owner.accountId, now));
      const own = linkOf(privateFileLink(fileId, stranger.accountId, now));
      await expect(viewPrivateFile(ctx, reader(stranger.accountId), theirs)).rejects.toMatchObject(notFound);
      await expect(viewPrivateFile(ctx, reader(stranger.accountId), own)).rejects.toMatchObject(notFound);
      const unknown = linkOf(privateFileLink('fil_00000000000000000000000000', stranger.accountId, now));
      await expect(viewPrivateFile(ctx, reader(stranger.accountId), unknown)).rejects.toMatchObject(notFound);
      expect(ctx.changes).toEqual([]);
    }));

  it('opens for staff who review applications', () =>
    rolledBack(async (db) => {
      const { fileId } = await aKeptLicence(db);
      const staff = await aBuyer(db);
      const link = linkOf(privateFileLink(fileId, staff.accountId, now));
      const asStaff = (duty: string) =>
        viewPrivateFile(contextFor(db, staff), reader(staff.accountId, { duties: [duty] }), link);
      expect(await asStaff('ONBOARDING_REVIEW')).toMatchObject({ id: fileId });
      await expect(asStaff('FINANCE')).rejects.toMatchObject({ code: 'kernel.notFound' });
    }));

  it('needs a link that has not expired', () =>
    rolledBack(async (db) => {
      const { fileId, owner } = await aKeptLicence(db);
      const link = linkOf(privateFileLink(fileId, owner.accountId, now));
      const later = contextFor(db, owner, new Date(now.getTime() + 301_000));
      await expect(viewPrivateFile(later, reader(owner.accountId), link)).rejects.toMatchObject({
        code: 'files.linkExpired',
      });
    }));
});

describe('a link', () => {
  it('is good for five minutes, for one person and one file', () => {
    const link = linkOf(privateFileLink('fil_1', 'acc_1', now));
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    expect(checkLink(link, 'acc_1', at(300))).toBe('GOOD');
    expect(checkLink(link, 'acc_1', at(301))).toBe('EXPIRED');
    expect(checkLink(link, 'acc_2', at(0))).toBe('FORGED');
    expect(checkLink({ ...link, fileId: 'fil_2' }, 'acc_1', at(0))).toBe('FORGED');
    expect(checkLink({ ...link, expires: String(Number(link.expires) + 60) }, 'acc_1', at(0))).toBe('FORGED');
    expect(checkLink({ ...link, expires: 'never' }, 'acc_1', at(0))).toBe('FORGED');
  });
});

describe('who may read', () => {
  it.each([
    ['the owner', { ownerAccountId: 'a', vendorId: null }, reader('a'), true],
    ['a member of its vendor', { ownerAccountId: 'b', vendorId: 'v' }, reader('a', { vendorId: 'v' }), true],
    ['a member of another vendor', { ownerAccountId: 'b', vendorId: 'v' }, reader('a', { vendorId: 'w' }), false],
    ['somebody without a vendor, a file without one', { ownerAccountId: 'b', vendorId: null }, reader('a'), false],
    ['staff who review', { ownerAccountId: 'b', vendorId: null }, reader('a', { duties: ['ONBOARDING_REVIEW'] }), true],
    ['other staff', { ownerAccountId: 'b', vendorId: null }, reader('a', { duties: ['PRODUCT_REVIEW'] }), false],
  ])('%s', (_who, file, who, may) => {
    expect(mayRead(file, who)).toBe(may);
  });
});
