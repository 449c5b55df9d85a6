import { expect } from '@playwright/test';
import { enter, test } from '../entering';
import { signedInSeller } from '../seller/seller';
import { aColleague, anAddress } from './company';

test('members are looked after in English on a narrow screen (SUB-01, SUB-02)', async ({
  quietPage: page,
  context,
}) => {
  const vendor = await signedInSeller(context);
  const colleague = await aColleague(vendor, 'orders:manage', 'money:view');
  const fits = async () =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );

  await page.goto('/en/seller/members/groups/new');
  await fits();
  await page.getByLabel('Group name').fill('Support');
  await page.getByRole('radio', { name: 'Orders: Manage' }).check();
  await page.getByRole('button', { name: 'Create group' }).click();
  await expect(page).toHaveURL(/\/en\/seller\/members\/groups$/);
  await fits();

  await page.goto('/en/seller/members/invitations');
  await page.getByLabel('E-mail').fill(anAddress());
  await page.getByRole('checkbox', { name: 'Support' }).check();
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await expect(page.getByText('The invitation is on its way.')).toBeVisible();
  await fits();

  for (const path of ['', `/${colleague.accountId}`, '/activity']) {
    await page.goto(`/en/seller/members${path}`);
    await fits();
  }
  await expect(page.getByText('Invite member').first()).toBeVisible();

  await enter(context, colleague.accountId);
  await page.goto('/en/seller/members');
  await expect(page.getByText('Your permissions do not include "Members · View".')).toBeVisible();
  await fits();
});
