import { createSession, hashPassword } from '@/lib/auth';
import type { BuyerActor, Duty, OperatorActor } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { type DemoSignIn, writeDemoSignIns } from '../../scripts/settings/demo-sign-ins';
import { register } from '../../tests/support/acts/people';
import type { Market } from '../../tests/support/market';

const password = 'market-demo-2026';

/** Known accounts of the demo; production refuses a database that has them. */
const signIns: DemoSignIn[] = [
  {
    face: 'buyer',
    who: '采购者周南，有订单、实例与发票 · a buyer with orders, instances and invoices',
    login: 'buyer@demo.example',
    password,
  },
  {
    face: 'buyer',
    who: '新访客，尚未购买或入驻 · a newcomer, free to buy or to join as a vendor',
    login: 'newcomer@demo.example',
    password,
  },
  {
    face: 'seller',
    who: '青禾报表申请人，入驻申请被退回补正 · an applicant who has to correct an application',
    login: 'correcting@demo.example',
    password,
  },
  { face: 'seller', who: '云岫软件，经营良好 · a vendor doing well', login: 'seller@demo.example', password },
  {
    face: 'seller',
    who: '云岫软件的财务成员，可看资金、管发票 · a member of it who sees money and manages invoices',
    login: 'finance@demo.example',
    password,
  },
  {
    face: 'seller',
    who: '云岫软件的商品成员，可管商品 · a member of it who manages products',
    login: 'product@demo.example',
    password,
  },
  {
    face: 'seller',
    who: '北辰客服，交付失败、商品被隐藏 · a vendor whose delivery fails',
    login: 'seller-troubled@demo.example',
    password,
  },
  {
    face: 'operations',
    who: '全部职责 · staff with every duty',
    login: 'staff@demo.example',
    password,
    totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  },
  {
    face: 'operations',
    who: '仅商品审核 · staff who review products only',
    login: 'reviewer@demo.example',
    password,
    totpSecret: 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU',
  },
];

/** Tells whoever starts the market how to sign in. */
export function announceSignIns(): void {
  writeDemoSignIns(signIns);
}

/** A member of staff with a known second factor. */
export async function addStaff(market: Market, email: string, name: string, duties: Duty[]): Promise<OperatorActor> {
  const accountId = newId('acc');
  const totpSecret = signIns.find(({ login }) => login === email)?.totpSecret ?? null;
  await market.prisma.account.create({
    data: {
      id: accountId,
      email,
      name,
      passwordHash: await hashPassword(password),
      totpSecret,
      createdAt: await market.now(),
    },
  });
  await market.prisma.staffDuty.createMany({ data: duties.map((duty) => ({ accountId, duty })) });
  const session = { accountId, ip: '127.0.0.1', userAgent: 'seed', secondFactor: true };
  return { kind: 'operator', accountId, sessionId: await createSession(market.prisma, session), duties };
}

/** A person with the demo's password. */
export function addPerson(market: Market, email: string, name: string, phone: string): Promise<BuyerActor> {
  return register(market, { email, name, phone, password });
}
