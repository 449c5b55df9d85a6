import { loadCurrentAgreement } from '@/lib/agreements';
import { createSession, hashPassword } from '@/lib/auth';
import type { ProductPage } from '@/lib/catalog';
import {
  type BuyerActor,
  type Db,
  type Duty,
  inTransaction,
  type OperatorActor,
  prisma,
  type VendorActor,
} from '@/lib/db';
import { beijingDay } from '@/lib/kernel/clock';
import { newId } from '@/lib/kernel/ids';
import { fen } from '@/lib/kernel/money';
import { marketNow } from '@/lib/market-clock';
import { aSeller } from '../../factories/catalog';
import { keepEnvironment } from '../../factories/environment';
import { aBuyer, fund } from '../../factories/orders';
import { makeArticles } from './articles';
import { makeChanges, makeRemittances } from './changes';
import { quiet } from './database';
import { makeDrafts, signTerms } from './editions';
import { connectDemoVendor, makeGoods } from './goods';
import { type Applicants, makeApplicants, makeApplications } from './joining';
import { makeRecords } from './records';
import { makeLeavers, makeTeam } from './team';
import { makeTrade } from './trade';

const dayMs = 86_400_000;

/** What buyers of this world sign in with. */
export const password = 'a password of this world';

export const duties: readonly Duty[] = ['ONBOARDING_REVIEW', 'PRODUCT_REVIEW', 'FINANCE', 'CONDUCT'];

/** A buyer, a vendor, and what belongs to the two of them; the other side has the like. */
export interface Side {
  buyer: BuyerActor;
  vendor: VendorActor;
  /** Ids by what they are for; see goods.ts and trade.ts. */
  belongs: Belongings;
  /** People on their way to a vendor of their own. */
  applicants: Applicants;
  /** What may be bought of the vendor. */
  offer: { productId: string; specId: string; priceId: string };
  /** Where the vendor's application answers. */
  endpoint: { url: string; token: string };
  /** Of the vendor that names another account: its company; of the one that proves its own: what arrived there, in yuan. */
  account: { companyName: string; amount: string };
}

export type Belongings = Awaited<ReturnType<typeof makeGoods>>['ids'] &
  Awaited<ReturnType<typeof makeTrade>> &
  Awaited<ReturnType<typeof makeRecords>> &
  Awaited<ReturnType<typeof makeApplications>> &
  Awaited<ReturnType<typeof makeTeam>> &
  Awaited<ReturnType<typeof makeChanges>>['ids'] &
  Awaited<ReturnType<typeof makeRemittances>> &
  Awaited<ReturnType<typeof makeArticles>> &
  Awaited<ReturnType<typeof makeDrafts>> & {
    exit: string;
    exitToConfirm: string;
    exitToRecall: string;
  } & { session: string; vendor: string; edition: string; termsSigned: string };
export type Belonging = keyof Belongings;

/** Everyone who may knock, on a market in which there is something to protect. */
export interface World {
  own: Side;
  other: Side;
  /** Staff with one duty each. */
  having: Record<Duty, string>;
  /** Staff with every duty but one. */
  lacking: Record<Duty, string>;
  /** Staff without any duty. */
  idle: string;
  /** Staff with every duty. */
  busy: string;
  /** Staff with every duty who is a vendor's owner too: what a session of theirs that ended must not open. */
  mighty: string;
  /** The like, whose account was closed. */
  sealed: string;
  /** The editions of the market's agreements that are in force. */
  agreements: { terms: string; access: string; supplement: string };
  /** The market's day in Beijing. */
  today: string;
}

let made: Promise<World> | undefined;

/** The world of this process; made once, in the market that runs. */
export function world(): Promise<World> {
  made ??= makeWorld();
  return made;
}

async function makeWorld(): Promise<World> {
  // The settings are those of the running market, not a test's own.
  keepEnvironment();
  const now = await marketNow(prisma());
  const world = await inTransaction(async (db) => {
    const each = async (make: (duty: Duty) => Promise<string>) => {
      const made: [Duty, string][] = [];
      for (const duty of duties) made.push([duty, await make(duty)]);
      return Object.fromEntries(made) as Record<Duty, string>;
    };
    const having = await each((duty) => staffMember(db, now, [duty]));
    const access = (await loadCurrentAgreement(db, 'VENDOR_ACCESS', now)).id;
    const shared = { ...(await makeDrafts(db, having.CONDUCT, now)), edition: access };
    const world = {
      own: await makeSide(db, '甲', { having, shared, now }),
      other: await makeSide(db, '乙', { having, shared, now }),
      having,
      today: beijingDay(now),
      agreements: {
        terms: (await loadCurrentAgreement(db, 'USER_TERMS', now)).id,
        access,
        supplement: (await loadCurrentAgreement(db, 'EARNINGS_SUPPLEMENT', now)).id,
      },
      lacking: await each((duty) =>
        staffMember(
          db,
          now,
          duties.filter((other) => other !== duty),
        ),
      ),
      idle: await staffMember(db, now, []),
      busy: await staffMember(db, now, duties),
      mighty: await mightyPerson(db, now),
      sealed: await mightyPerson(db, now),
    };
    const day = { day: '2031-01-03', working: false, name: '元旦' };
    const set = { ...day, setAt: now, setById: world.idle };
    await db.calendarOverride.upsert({ where: { day: day.day }, create: set, update: set });
    await db.account.update({ where: { id: world.sealed }, data: { status: 'SEALED' } });
    // What all this left to the worker would keep it busy for a minute, and is nothing these tests are about.
    await db.$executeRaw`DELETE FROM pgboss.job_common WHERE xmin = pg_current_xact_id()::xid`;
    return world;
  });
  // What is long due in it, the worker has done before anyone looks: a hold of the past is lifted.
  await quiet();
  return world;
}

interface Common {
  having: World['having'];
  /** What there is one of in the whole market. */
  shared: Awaited<ReturnType<typeof makeDrafts>> & { edition: string };
  now: Date;
}

async function makeSide(db: Db, name: string, { having, shared, now }: Common): Promise<Side> {
  const before = new Date(now.getTime() - 20 * dayMs);
  const seller = await aSeller(db, { storeName: nameOf(name), at: before });
  const buyer = await aBuyer(db, { balance: fen(10_000_000), name: `买家${name}`, at: before });
  const goods = await makeGoods(db, seller, before, now);
  const trade = await makeTrade(db, { buyer, seller, product: goods.shelved, now });
  // The vendor pays its fee from here.
  await fund(db, seller.ownerAccountId, fen(1_000_000), before);
  const team = await makeTeam(db, seller, now);
  const records = await makeRecords(db, buyer.accountId, seller, now);
  await db.account.update({ where: { id: buyer.accountId }, data: { passwordHash: await hashPassword(password) } });
  const reviewer: OperatorActor = {
    kind: 'operator',
    accountId: having.ONBOARDING_REVIEW,
    sessionId: '',
    duties: ['ONBOARDING_REVIEW'],
  };
  const applications = await makeApplications(db, reviewer, now);
  const changes = await makeChanges(db, reviewer, seller, now);
  const { staying, recalling, confirming, asked } = await makeLeavers(db, now);
  const exits = { exit: asked.exitId, exitToConfirm: confirming.exitId, exitToRecall: recalling.exitId };
  const leavers = { staying, recalling: recalling.accountId, confirming: confirming.accountId };
  const session = await createSession(db, { accountId: buyer.accountId, ip: '', userAgent: '', secondFactor: false });
  return {
    buyer,
    vendor: seller,
    belongs: {
      ...goods.ids,
      ...trade,
      ...records,
      ...applications,
      ...team,
      ...exits,
      ...changes.ids,
      ...(await makeRemittances(db, now)),
      ...(await makeArticles(db, having.PRODUCT_REVIEW, seller, now)),
      ...shared,
      termsSigned: await signTerms(db, buyer.accountId, now),
      session,
      vendor: seller.vendorId,
    },
    applicants: { ...(await makeApplicants(db, now)), ...leavers, ...changes.people },
    offer: offerOf(goods.shelved),
    endpoint: await connectDemoVendor(db, seller.vendorId, now),
    account: changes.account,
  };
}

function offerOf({ productId, specs: [spec] }: ProductPage): Side['offer'] {
  return { productId, specId: spec?.id ?? '', priceId: spec?.prices[0]?.id ?? '' };
}

/** A store's name that no earlier run in the same market has. */
function nameOf(name: string): string {
  return `${name}记${newId('x').slice(-6)}`;
}

async function staffMember(db: Db, at: Date, given: readonly Duty[]): Promise<string> {
  const id = newId('acc');
  const data = { id, email: `${id}@example.com`, name: '值班', passwordHash: 'none', createdAt: at };
  await db.account.create({ data });
  return makeStaff(db, id, given);
}

async function mightyPerson(db: Db, at: Date): Promise<string> {
  const { accountId } = await aSeller(db, { storeName: nameOf('丙'), at });
  return makeStaff(db, accountId, duties);
}

async function makeStaff(db: Db, accountId: string, given: readonly Duty[]): Promise<string> {
  await db.account.update({ where: { id: accountId }, data: { totpSecret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' } });
  await db.staffDuty.createMany({ data: given.map((duty) => ({ accountId, duty })) });
  return accountId;
}
