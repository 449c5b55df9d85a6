import { expect } from '@playwright/test';
import { test } from '../entering';
import { signedInSeller } from '../seller/seller';
import { anApplicantAtTheBank, anApplicantAtTheForm } from './applicant';
import { expectNoOverflow, field } from './way';

test('every step of the wizard fits 390 pixels, in both languages (ONB-13)', async ({ quietPage: page, context }) => {
  await anApplicantAtTheBank(context);
  for (const locale of ['zh', 'en']) {
    for (const step of ['agreement', 'verification']) {
      await page.goto(`/${locale}/join/${step}`);
      await expectNoOverflow(page);
    }
  }
  await context.clearCookies();
  await anApplicantAtTheForm(context);
  for (const locale of ['zh', 'en']) {
    await page.goto(`/${locale}/join/information`);
    await expect(field(page, 'creditCode')).toBeVisible();
    await expectNoOverflow(page);
  }
});

test('the account and its changes fit 390 pixels (ACC-01, ONB-21, SET-10)', async ({ quietPage: page, context }) => {
  await signedInSeller(context);
  for (const path of ['account', 'account/changes/new', 'account/bank']) {
    for (const locale of ['zh', 'en']) {
      await page.goto(`/${locale}/seller/${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoOverflow(page);
    }
  }
});
