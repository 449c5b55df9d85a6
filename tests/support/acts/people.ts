import { registerAccount } from '@/lib/auth';
import type { BuyerActor } from '@/lib/db';
import type { Fen } from '@/lib/kernel/money';
import { confirmRecharge, startRecharge } from '@/lib/wallet';
import type { Market } from '../market';
import { type RunningPartners, tell } from '../partners';

export interface Person {
  name: string;
  email?: string;
  phone?: string;
  password?: string;
}

let people = 0;

/** A person registers and is signed in. */
export async function register(market: Market, person: Person): Promise<BuyerActor> {
  people += 1;
  const { sessionId } = await market.as({ kind: 'public' }, registerAccount, {
    email: person.email ?? `person-${process.pid}-${people}@example.com`,
    name: person.name,
    phone: person.phone ?? `139${String(people).padStart(8, '0')}`,
    password: person.password ?? 'correct horse battery staple',
    termsAccepted: 'on',
  });
  const { accountId } = await market.prisma.session.findUniqueOrThrow({ where: { id: sessionId } });
  return { kind: 'buyer', accountId, sessionId };
}

/** A recharge on the gateway's page; its notification arrives twice, while the browser returns. WAL-01 */
export async function recharge(
  market: Market,
  { gateway }: Pick<RunningPartners, 'gateway'>,
  actor: BuyerActor,
  amount: Fen,
): Promise<void> {
  const { rechargeId, payUrl } = await startRecharge((work) => market.as(actor, work, undefined), { amount });
  const { orderNo } = await market.prisma.recharge.findUniqueOrThrow({ where: { id: rechargeId } });
  const paymentNo = payUrl.split('/').at(-1);
  await tell(`${gateway}/sandbox/pay/${paymentNo}`, { behaviour: { notify: 'twice' } });
  await confirmRecharge({ orderNo, accountId: actor.accountId });
  await market.runJobs();
}
