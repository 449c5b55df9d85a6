import { type Context, type Db, touchPages } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { type ProvedAccount, sealedBankAccount } from './bank-account-store';
import { touchStore } from './hold-store';
import { type CompanyIdentity, keysToBar, type ServiceHours } from './rules';
import type { VendorStatus } from './status';

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
  bank: ProvedAccount;
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

/** Notes how many of a vendor's articles stand in the column. ART-06. */
export async function noteArticles(ctx: Context, vendorId: string, articlesPublished: number): Promise<void> {
  await ctx.db.store.update({ where: { vendorId }, data: { articlesPublished } });
}

/** What of an admitted company staff may change; what is left out stays. ONB-21. */
export type CompanyChange = Partial<
  Pick<NewVendor, 'companyName' | 'creditCode' | 'legalRepresentative' | 'representativeMark' | 'organisationCode'>
>;

/** Changes a company's data, wherever they are shown. ONB-21. */
export async function changeCompany(ctx: Context, vendorId: string, change: CompanyChange): Promise<void> {
  await ctx.db.vendor.update({ where: { id: vendorId }, data: change });
  touchStore(ctx, vendorId);
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
