import { type Browser, expect, test } from '@playwright/test';
import { signIn } from '../pages/faces';
import { accountsHold, booksBalance } from './books';
import { isShownWhyNot, logsIn, opensRefund, pays, placesOrder, refunds, sendsRefund } from './buying';
import { days, nextMidnight } from './clock';
import { findsFakeTrading, isBack, isHidden, mayNotPublish, mayPublish, readsTheFinding } from './conduct';
import { appliesToJoin, isAdmitted, paysTheFee } from './joining';
import { approvesTheProduct, connectsItsApplication, offersAProduct } from './listing';
import {
  getsTheInvoice,
  isRefusedToWithdraw,
  paysTheDeposit,
  seesEarnings,
  seesMoneyInReview,
  seesSettlement,
  signsTheSupplement,
  withdraws,
} from './money';
import { Person, recharges, registers } from './person';
import { daysAfter, story } from './story';

// The sale of the dated scenario, walked in browsers: from the vendor's first click to its bank, and on to what follows
// when a buyer changes his mind and when a vendor cheats.

test('one whole sale, from the vendor’s first click to the vendor’s bank', async ({ browser }) => {
  test.setTimeout(900_000);
  const owner = await Person.at(browser);
  const staff = await Person.at(browser);
  const first = await Person.at(browser);
  await signIn(staff.page, 'staff@demo.example');

  await test.step('1. a company joins (ONB-02, ONB-06, ONB-13, ONB-15, GEN-05)', async () => {
    await appliesToJoin(owner);
    await isAdmitted(owner, staff);
  });

  await test.step('2. no product before the fee; ¥300 from the wallet (FEE-01, FEE-02, WAL-01)', () =>
    paysTheFee(owner));

  const productId =
    await test.step('3. the interface is debugged, the product reviewed and on the shelf (CAT-05, LST-13, SPC-07, AGR-01)', async () => {
      await connectsItsApplication(owner);
      const offered = await offersAProduct(owner);
      await approvesTheProduct(staff);
      return offered;
    });

  let today = await nextMidnight(staff);
  const order =
    await test.step('4. a buyer finds it by two characters, pays ¥2,000, logs in (AGR-08, ORD-01, WAL-04, FUL-04)', async () => {
      await registers(first, `buyer-${story.run}@example.com`, '周南');
      const orderId = await placesOrder(first);
      await first.sees('余额不足，还差 ¥2,000.00');
      await recharges(first, '2500');
      await pays(first, orderId);
      await logsIn(first);
      return orderId;
    });

  await test.step('5. the vendor waits until day 6: ¥200 and ¥1,800 (PRV-01, RFD-05, INV-06, DEC-22, SET-02)', async () => {
    await seesMoneyInReview(owner, order, today);
    await days(staff, 4);
    await seesMoneyInReview(owner, order, today);
    today = await nextMidnight(staff);
    await seesSettlement(owner, order);
    await seesEarnings(owner, { 待结算: '¥0.00', 可提现: '¥0.00', 待缴保证金: '¥1,800.00' });
  });

  await test.step('6. no withdrawal without the ¥5,000 tier and the supplement; then the bank pays (DEP-03, DEP-05, SET-05, SET-07)', async () => {
    await isRefusedToWithdraw(owner);
    await paysTheDeposit(owner);
    await signsTheSupplement(owner);
    await withdraws(owner, today);
    await seesEarnings(owner, { 待缴保证金: '¥0.00', 可提现: '¥0.00', 累计已提现: '¥1,800.00' });
  });

  await test.step('7. the buyer gets the invoice for ¥2,000 by courier (INV-07, INV-10, INV-12, INV-13)', () =>
    getsTheInvoice(first, owner, order));

  const [second, third] =
    await test.step('8. a second buyer refunds on day 5; a third is shown on day 6 why not (RFD-04, RFD-30, RFD-31)', async () => {
      today = await nextMidnight(staff);
      const refunding = await someoneWhoBought(browser, 'second', '吴西');
      const late = await someoneWhoBought(browser, 'third', '郑北');
      const fifthDay = await days(staff, 4);
      expect(fifthDay).toBe(daysAfter(today, 4));
      await refunds(refunding.person, refunding.orderId);
      await opensRefund(late.person, late.orderId);
      today = await nextMidnight(staff);
      await sendsRefund(late.person);
      await isShownWhyNot(late.person, late.orderId, fifthDay);
      await seesSettlement(owner, late.orderId);
      await owner.open(`/seller/orders/${refunding.orderId}`);
      await owner.sees('复议期内退款，不收取平台服务费。');
      return [refunding, late];
    });

  const vendorId =
    await test.step('9. fake trading: hidden and barred for 15 days, then lifted by itself (V-08, VIO-01, VIO-02)', async () => {
      const until = `${daysAfter(today, 14)} 23:59`;
      const found = await findsFakeTrading(staff, today);
      const pages = [`/stores/${found}`, `/products/${productId}`];
      await isHidden(first, pages);
      await mayNotPublish(owner, until);
      await readsTheFinding(owner, until);
      await days(staff, 14);
      await isHidden(first, pages);
      await mayNotPublish(owner, until);
      await nextMidnight(staff);
      await isBack(first, pages);
      await mayPublish(owner);
      return found;
    });

  await test.step('every balance is what was reckoned by hand, and all together are zero', async () => {
    await seesEarnings(owner, { 待结算: '¥0.00', 可提现: '¥1,800.00', 待缴保证金: '¥0.00', 累计已提现: '¥1,800.00' });
    await accountsHold(staff, vendorId, { 应付服务商: '¥1,800.00', 服务商保证金: '¥5,000.00' });
    for (const orderId of [order, second.orderId, third.orderId]) {
      await accountsHold(staff, orderId, { 订单托管款: '¥0.00' });
    }
    await hasLeft(owner, '¥700.00');
    await hasLeft(first, '¥500.00');
    await hasLeft(second.person, '¥2,000.00');
    await hasLeft(third.person, '¥0.00');
    await booksBalance(staff);
  });

  for (const person of [owner, staff, first, second.person, third.person]) {
    expect(person.complaints).toEqual([]);
    await person.leave();
  }
});

async function someoneWhoBought(browser: Browser, who: string, name: string) {
  const person = await Person.at(browser);
  await registers(person, `${who}-${story.run}@example.com`, name);
  await recharges(person, '2000');
  const orderId = await placesOrder(person);
  await pays(person, orderId);
  return { person, orderId };
}

/** What a wallet holds. */
async function hasLeft(person: Person, amount: string): Promise<void> {
  await person.open('/console/wallet');
  await expect(person.page.locator('p:text-is("账户余额") + p')).toHaveText(amount);
}
