import type { Context, VendorActor } from '@/lib/db';
import { keepDocument } from '@/lib/documents';
import { can } from '@/lib/kernel/transitions';
import { sendAmount } from '@/lib/onboarding';
import {
  assertNotBarred,
  findBankAccount,
  findVendorOfCompany,
  loadPayoutAccount,
  loadVendor,
  lockVendor,
} from '@/lib/vendors';
import type { StartAccountChangeInput } from '../change-input';
import { ChangeUnderway, CompanyTaken, EvidenceMissing, SameAccount, TooManyAccounts } from '../errors';
import { accountsPerDay } from '../rules';
import { changeSteps } from '../status';
import {
  addChange,
  assertHappened,
  type ChangeData,
  countAccountsToday,
  findOpenChange,
  newChangeId,
  stepChange,
} from '../store';

/** A vendor names another account; a small amount goes there once this commits. Under another name it is the company's new name. SET-10, ONB-15. */
export async function startAccountChange(
  ctx: Context<VendorActor>,
  input: StartAccountChangeInput,
): Promise<{ changeId: string }> {
  const { vendorId, accountId } = ctx.actor;
  const { companyName, bankName, accountNumber, explanation, changedOn, licence, expiresOn } = input;
  await lockVendor(ctx.db, vendorId);
  const vendor = await loadVendor(ctx.db, vendorId);
  const renamed = companyName !== vendor.companyName;
  if (renamed) await assertMayRename(ctx, input);
  else await assertOther(ctx, input);
  if ((await countAccountsToday(ctx, vendorId)) >= accountsPerDay) {
    throw new TooManyAccounts({ params: { limit: accountsPerDay }, ruleIds: ['ONB-02'] });
  }
  const bank = await findBankAccount(ctx.db, vendorId);
  const before: ChangeData = {
    ...(renamed && { companyName: vendor.companyName }),
    ...(bank && { bankName: bank.bankName, accountTail: bank.accountTail }),
  };
  const wanted: ChangeData = { ...(renamed && { companyName }), bankName, accountTail: accountNumber.slice(-4) };
  const data = { before, wanted, changedOn: renamed ? changedOn : null, explanation };
  const open = await findOpenChange(ctx.db, vendorId, 'BANK_ACCOUNT');
  if (open && !can(changeSteps.restart, open.status)) throw new ChangeUnderway({ ruleIds: ['SET-10'] });
  const changeId = open?.id ?? newChangeId();
  if (open) await stepChange(ctx, open, 'restart', { data });
  else await addChange(ctx, changeId, { vendorId, kind: 'BANK_ACCOUNT', status: 'VERIFYING', ...data });
  if (licence) {
    const document = { origin: { changeId }, owner: { accountId, vendorId }, kind: 'LICENCE' as const };
    await keepDocument(ctx, { ...document, upload: licence, expiresOn });
  }
  await sendAmount(ctx, { changeId }, { companyName, bankName, accountNumber });
  return { changeId };
}

async function assertMayRename(ctx: Context<VendorActor>, input: StartAccountChangeInput): Promise<void> {
  const { companyName, changedOn, licence } = input;
  if (await findVendorOfCompany(ctx.db, { companyName })) {
    throw new CompanyTaken({ field: 'companyName', ruleIds: ['ONB-02'] });
  }
  await assertNotBarred(ctx, { companyName });
  const ruleIds = ['ONB-15', 'ONB-21'];
  if (changedOn === null) throw new EvidenceMissing({ field: 'changedOn', ruleIds });
  assertHappened(changedOn, ctx.now);
  if (!licence) throw new EvidenceMissing({ field: 'licence', ruleIds });
}

async function assertOther(ctx: Context<VendorActor>, { accountNumber }: StartAccountChangeInput): Promise<void> {
  const bank = await findBankAccount(ctx.db, ctx.actor.vendorId);
  if (!bank) return;
  const current = await loadPayoutAccount(ctx.db, ctx.actor.vendorId);
  if (current.accountNumber === accountNumber) throw new SameAccount({ field: 'accountNumber', ruleIds: ['SET-10'] });
}
