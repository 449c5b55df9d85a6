import type { Db } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { findBankAccount } from './bank-account-store';
import { listActiveHolds } from './hold-store';
import { type BarredKind, type CompanyIdentity, identityKeys } from './rules';
import type { Permission, VendorStatus } from './status';

/** The vendor a person acts for. */
export interface Membership {
  vendorId: string;
  ownerAccountId: string;
  isOwner: boolean;
  status: VendorStatus;
  storeName: string;
}

/** The vendor of which an account is a member; null for everyone else. */
export async function findVendorOfAccount(db: Db, accountId: string): Promise<Membership | null> {
  const row = await db.vendorMember.findUnique({
    where: { accountId },
    select: {
      vendorId: true,
      isOwner: true,
      vendor: { select: { ownerAccountId: true, status: true, store: { select: { name: true } } } },
    },
  });
  if (!row) return null;
  const { ownerAccountId, status, store } = row.vendor;
  return { vendorId: row.vendorId, ownerAccountId, isOwner: row.isOwner, status, storeName: store?.name ?? '' };
}

/** A vendor with its company, contact and store; throws NotFound. */
export async function loadVendor(db: Db, vendorId: string) {
  const row = await db.vendor.findUnique({ where: { id: vendorId }, include: { store: true } });
  if (!row?.store) throw new NotFound();
  const { store, ...vendor } = row;
  return { ...vendor, storeName: store.name, storeIntro: store.intro, openedAt: store.openedAt };
}
export type VendorView = Awaited<ReturnType<typeof loadVendor>>;

/** The members of a vendor who have a permission, to tell them of what they may see; the owner always. SUB-01. */
export async function memberAccountIds(db: Db, vendorId: string, permission: Permission): Promise<string[]> {
  const rows = await db.$queryRaw<{ account_id: string }[]>`
    SELECT account_id FROM member_permission WHERE vendor_id = ${vendorId} AND permission = ${permission}`;
  return rows.map((row) => row.account_id);
}

/** Accounts that may not buy this vendor's products: owner, members, accounts verified under its company. DEC-27, V-08. */
export async function relatedAccountIds(db: Db, vendorId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ account_id: string }[]>`
    SELECT owner_account_id AS account_id FROM vendor WHERE id = ${vendorId}
    UNION SELECT account_id FROM vendor_member WHERE vendor_id = ${vendorId}
    UNION SELECT account_id FROM vendor_related_account WHERE vendor_id = ${vendorId}`;
  return rows.map((row) => row.account_id);
}

/** The vendor of a company, by its credit code or else its registered name; null where none joined. ONB-02. */
export async function findVendorOfCompany(
  db: Db,
  company: { creditCode: string } | { companyName: string },
): Promise<{ vendorId: string } | null> {
  const row = await db.vendor.findFirst({ where: company, select: { id: true } });
  return row && { vendorId: row.id };
}

/** What the public store page shows, or null where there is no such store or something hides it. GEN-05, CSR-06. */
export async function findStorePage(db: Db, vendorId: string) {
  const row = await db.store.findFirst({
    where: {
      vendorId,
      vendor: { status: 'ADMITTED', holds: { none: { hides: true, liftedAt: null } } },
    },
    select: {
      vendorId: true,
      name: true,
      intro: true,
      openedAt: true,
      vendor: {
        select: {
          companyName: true,
          admittedAt: true,
          servicePhone: true,
          serviceQq: true,
          serviceEmail: true,
          serviceDays: true,
          serviceFrom: true,
          serviceTo: true,
        },
      },
    },
  });
  if (!row) return null;
  const { vendor, ...store } = row;
  return { ...store, ...vendor };
}
export type StorePage = NonNullable<Awaited<ReturnType<typeof findStorePage>>>;

/** What the account info page shows and edits: company, contact, customer service, store, bank, holds. ACC-01, LST-19. */
export async function loadAccountInfo(db: Db, vendorId: string, at: Date) {
  const [vendor, bankAccount, holds] = await Promise.all([
    loadVendor(db, vendorId),
    findBankAccount(db, vendorId),
    listActiveHolds(db, vendorId, at),
  ]);
  return { ...vendor, bankAccount, holds };
}
export type AccountInfo = Awaited<ReturnType<typeof loadAccountInfo>>;

/** What of a company stands on the list of the cleared out; empty where nothing does. VIO-07. */
export async function findBarred(db: Db, company: CompanyIdentity): Promise<BarredKind[]> {
  const rows = await db.barredIdentity.findMany({ where: { OR: identityKeys(company) }, select: { kind: true } });
  return rows.map(({ kind }) => kind);
}
