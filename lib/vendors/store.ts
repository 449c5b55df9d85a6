import { type Context, type Db, touchPages } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { sealText } from '@/lib/vault';
import { type CompanyIdentity, keysToBar, type ServiceHours } from './rules';
import type { VendorStatus } from './status';

export type StoreHoldKind = 'VENDOR_CHOICE' | 'CERTIFICATION' | 'DEPOSIT' | 'SANCTION' | 'DELIVERY_FAILURE';

export interface NewVendor extends ServiceHours {
  ownerAccountId: string;
  companyName: string;
  creditCode: string;
  legalRepresentative: string;
  representativeMark?: string | null;
  organisationCode?: string | null;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
  contactAddress: string;
  serviceQq: string;
  storeName: string;
  bank: { bankName: string; accountName: string; accountNumber: string; verifiedAt: Date };
}

/** A company becomes a vendor: with its first member, its store and the bank account it proved. GEN-05. Null if it is one already. */
export async function addVendor(ctx: Context, vendor: NewVendor): Promise<string | null> {
  const { storeName, bank, ...company } = vendor;
  const id = newId('vnd');
  const { count } = await ctx.db.vendor.createMany({
    data: [
      {
        ...company,
        id,
        admittedAt: ctx.now,
        servicePhone: company.contactPhone,
        serviceEmail: company.contactEmail,
      },
    ],
    skipDuplicates: true,
  });
  if (count !== 1) return null;
  const accountId = vendor.ownerAccountId;
  await ctx.db.vendorMember.create({ data: { accountId, vendorId: id, isOwner: true, joinedAt: ctx.now } });
  await ctx.db.store.create({ data: { vendorId: id, name: storeName, intro: '', openedAt: ctx.now } });
  await ctx.db.vendorBankAccount.create({ data: { vendorId: id, ...sealedBankAccount(id, bank) } });
  touchPages(ctx, `store:${id}`);
  return id;
}

function sealedBankAccount(vendorId: string, { accountNumber, ...bank }: NewVendor['bank']) {
  return {
    ...bank,
    accountNumber: sealText('bank-account', vendorId, accountNumber),
    accountTail: accountNumber.slice(-4),
  };
}

/** Notes accounts verified under a vendor's company that are not its members. DEC-27. */
export async function relateAccounts(
  ctx: Context,
  vendorId: string,
  accountIds: readonly string[],
  reason: string,
): Promise<void> {
  const data = accountIds.map((accountId) => ({ vendorId, accountId, reason, since: ctx.now }));
  await ctx.db.vendorRelatedAccount.createMany({ data, skipDuplicates: true });
}

/** Locks a vendor until the transaction ends, so that its fee, deposit and withdrawals are decided one after the other. */
export async function lockVendor(db: Db, vendorId: string): Promise<{ id: string; status: VendorStatus }> {
  const [row] = await db.$queryRaw<{ id: string; status: VendorStatus }[]>`
    SELECT id, status::text AS status FROM vendor WHERE id = ${vendorId} FOR NO KEY UPDATE`;
  if (!row) throw new NotFound();
  return row;
}

export interface NewStoreHold {
  vendorId: string;
  kind: StoreHoldKind;
  /** What caused it, e.g. a sanction's id: one hold per cause. */
  causeId: string;
  hides: boolean;
  bansPublishing: boolean;
  startsAt: Date;
  /** Null lasts until it is lifted. */
  endsAt: Date | null;
  receiptId: string | null;
}

/** Hides a store, bans its publishing, or both, for one cause; the same cause again changes nothing. DEC-17. */
export async function holdStore(ctx: Context, hold: NewStoreHold): Promise<void> {
  await ctx.db.storeHold.createMany({ data: [{ id: newId('hld'), ...hold }], skipDuplicates: true });
  if (hold.hides) touchStore(ctx, hold.vendorId);
}

/** Ends the hold of one cause; other holds stay (DEC-17). False where there was none to end. */
export async function liftStoreHold(ctx: Context, cause: { kind: StoreHoldKind; causeId: string }): Promise<boolean> {
  const lifted = await ctx.db.storeHold.updateManyAndReturn({
    where: { kind: cause.kind, causeId: cause.causeId, liftedAt: null },
    data: { liftedAt: ctx.now },
    select: { vendorId: true },
  });
  for (const { vendorId } of lifted) touchStore(ctx, vendorId);
  return lifted.length > 0;
}

/** Ends every hold of a kind on a vendor's store, e.g. when the certification is renewed. Answers how many there were. */
export async function liftStoreHolds(ctx: Context, vendorId: string, kind: StoreHoldKind): Promise<number> {
  const { count } = await ctx.db.storeHold.updateMany({
    where: { vendorId, kind, liftedAt: null },
    data: { liftedAt: ctx.now },
  });
  if (count > 0) touchStore(ctx, vendorId);
  return count;
}

/** Puts a company on the list of those that never join again; what stands there already stays. VIO-07. */
export async function barCompany(
  ctx: Context,
  company: CompanyIdentity & { vendorId: string },
  why: { reason: string; receiptId: string | null },
): Promise<void> {
  const { vendorId } = company;
  const data = keysToBar(company).map((key) => ({ id: newId('bar'), ...key, vendorId, ...why, since: ctx.now }));
  await ctx.db.barredIdentity.createMany({ data, skipDuplicates: true });
}

// Product pages carry their store's tag: a hold on a store changes them all.
function touchStore(ctx: Context, vendorId: string): void {
  touchPages(ctx, `store:${vendorId}`, 'listings');
}
