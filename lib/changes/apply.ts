import type { Context } from '@/lib/db';
import { putInForce } from '@/lib/documents';
import { announce } from '@/lib/notifications';
import { findProvedAccount } from '@/lib/onboarding';
import { type CompanyChange, changeCompany, memberAccountIds, replaceBankAccount } from '@/lib/vendors';
import { ChangeNotApprovable } from './errors';
import type { ChangeRow } from './store';

/** A change takes effect: company data, the account payouts go to, the papers; every member is told in all channels. ONB-21, SET-10. */
export async function applyChange(ctx: Context, change: ChangeRow): Promise<void> {
  const { id, vendorId, kind, wanted } = change;
  const { companyName, creditCode, legalRepresentative, representativeMark } = wanted;
  const company: CompanyChange = { companyName, creditCode, legalRepresentative, representativeMark };
  if (Object.values(company).some((value) => value !== undefined)) await changeCompany(ctx, vendorId, company);
  if (kind === 'BANK_ACCOUNT') {
    const account = await findProvedAccount(ctx.db, { changeId: id });
    if (!account) throw new ChangeNotApprovable({ ruleIds: ['SET-10'] });
    await replaceBankAccount(ctx, vendorId, account);
  }
  await putInForce(ctx, { changeId: id }, vendorId);
  await announce(ctx, {
    event: kind === 'BANK_ACCOUNT' ? 'change.account-in-use' : 'change.approved',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'account:view'),
    params: kind === 'BANK_ACCOUNT' ? { tail: wanted.accountTail ?? '' } : {},
    link: `/seller/account/changes/${id}`,
    key: `change.approved:${id}`,
  });
}
