import { expect } from '@playwright/test';
import type { Person } from './person';

/** Every account of the market together is nothing, says the page staff trust. */
export async function booksBalance(staff: Person): Promise<void> {
  await staff.open('/operations/ledger');
  await staff.sees('账目平衡');
  await staff.sees(/个账户的余额之和为 ¥0\.00，借方合计等于贷方合计/);
}

/** What the accounts of one owner hold, as staff read them. */
export async function accountsHold(staff: Person, owner: string, expected: Record<string, string>): Promise<void> {
  await staff.open(`/operations/ledger/accounts?search=${owner}`);
  for (const [account, amount] of Object.entries(expected)) {
    const row = staff.page.getByRole('row').filter({ has: staff.page.getByRole('link', { name: account }) });
    await expect(row, `${account} of ${owner}`).toContainText(amount);
  }
}
