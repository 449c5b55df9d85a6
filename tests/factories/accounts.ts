import type { BuyerActor, Db, Duty, OperatorActor } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import type { Fen } from '@/lib/kernel/money';
import { account, post } from '@/lib/ledger';
import { contextFor } from '../support/acting';

/** When what factories build was built, unless a test says otherwise: the day before the tests' own. */
const builtAt = new Date('2026-11-19T02:00:00Z');

/** A signed-in person. */
export async function aBuyer(db: Db, { name = '测试用户', at = builtAt } = {}): Promise<BuyerActor> {
  const accountId = newId('acc');
  const email = `${accountId}@example.com`;
  await db.account.create({ data: { id: accountId, email, name, passwordHash: 'none', createdAt: at } });
  return { kind: 'buyer', accountId, sessionId: newId('ses') };
}

/** A member of staff with these duties. */
export async function aStaffMember(db: Db, ...duties: Duty[]): Promise<OperatorActor> {
  const { accountId, sessionId } = await aBuyer(db, { name: '值班同事' });
  await db.staffDuty.createMany({ data: duties.map((duty) => ({ accountId, duty })) });
  return { kind: 'operator', accountId, sessionId, duties };
}

/** Puts money into a wallet, as a recharge would. */
export async function recharge(db: Db, accountId: string, amount: Fen): Promise<void> {
  const id = newId('rch');
  await post(contextFor(db, { kind: 'system', job: 'factory' }, builtAt), {
    reason: 'wallet.recharged',
    key: `wallet.recharged:${id}`,
    subject: { type: 'recharge', id },
    transfers: [{ from: account.gatewayClearing(), to: account.wallet(accountId), amount }],
  });
}
