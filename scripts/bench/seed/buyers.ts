import { createSession } from '@/lib/auth';
import { type BuyerActor, type createPrisma, inTransaction } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { fen } from '@/lib/kernel/money';
import { account, post } from '@/lib/ledger';
import { contextOf } from '../stage/acting';

/** Enough for every order a run can place: a hundred million yuan. */
const balance = fen(10_000_000_000n);

/** People who buy, each with a full wallet and a session. */
export async function seedBuyers(prisma: ReturnType<typeof createPrisma>, count: number): Promise<BuyerActor[]> {
  const buyers: BuyerActor[] = [];
  for (let index = 0; index < count; index += 1) buyers.push(await seedBuyer(prisma, index));
  return buyers;
}

async function seedBuyer(prisma: ReturnType<typeof createPrisma>, index: number): Promise<BuyerActor> {
  const accountId = newId('acc');
  return inTransaction(async (db) => {
    const email = `buyer-${index}-${accountId.slice(-6)}@bench.example`;
    const person = { id: accountId, email, name: '张晓', phone: '13912345678', passwordHash: 'none' };
    await db.account.create({ data: { ...person, createdAt: new Date() } });
    const session = { accountId, ip: '127.0.0.1', userAgent: 'bench', secondFactor: false };
    const sessionId = await createSession(db, session);
    const id = newId('rch');
    await post(contextOf(db, { kind: 'system', job: 'bench' }), {
      reason: 'wallet.recharged',
      key: `wallet.recharged:${id}`,
      subject: { type: 'recharge', id },
      transfers: [{ from: account.gatewayClearing(), to: account.wallet(accountId), amount: balance }],
    });
    return { kind: 'buyer', accountId, sessionId };
  }, prisma);
}
