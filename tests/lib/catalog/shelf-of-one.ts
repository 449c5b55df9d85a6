import {
  approveProduct,
  countByMarket,
  delistProduct,
  holdProduct,
  liftProductHolds,
  refuseProduct,
  relistProduct,
  requestProductChanges,
  saveProductDraft,
  saveSpecs,
  submitProduct,
  withdrawSubmission,
} from '@/lib/catalog';
import { reviewChecks } from '@/lib/catalog/schema';
import { lapseCertification } from '@/lib/certification/use-cases/lapse-certification';
import type { Db, VendorActor } from '@/lib/db';
import { addBeijingYears } from '@/lib/kernel/clock';
import { newId } from '@/lib/kernel/ids';
import { fen } from '@/lib/kernel/money';
import { liftStoreHolds } from '@/lib/vendors';
import { liftSanction } from '@/lib/violations/use-cases/lift-sanction';
import { aDraft, anAgreement, aPicture, aReviewer, aSeller, newestRevisionId } from '../../factories/catalog';
import { aFinding } from '../../factories/violations';
import { contextFor } from '../../support/context';

/** Everything that can happen to a product, by vendor, staff and time. */
export const verbs = [
  ...(['price', 'content', 'submit', 'withdraw', 'approve', 'sendBack', 'refuse', 'delist', 'relist'] as const),
  ...(['sanction', 'forgive', 'lapse', 'renew', 'failDelivery', 'repairDelivery'] as const),
] as const;
type Verb = (typeof verbs)[number];

interface Edition {
  name: string;
  prices: bigint[];
}

/** One product with everything that can be done to it, and what buyers must then see, told without the database. */
export interface Shelf {
  productId: string;
  seller: VendorActor;
  names: Set<string>;
  /** Products of the same market that stand beside it. */
  others: number;
  /** The market's time, which a lapse moves on. */
  now: () => Date;
  deeds: Record<Verb, (yuan: number) => Promise<unknown>>;
  happened: (verb: Verb) => void;
  shown: () => Edition | null;
}

const pricesOf = (yuan: number) => [BigInt(yuan) * 100n, BigInt(yuan) * 90n];

export async function aShelf(db: Db): Promise<Shelf> {
  const seller = await aSeller(db);
  const reviewer = await aReviewer(db);
  const others = (await countByMarket(db)).saas;
  const [imageFileId, agreementId] = [await aPicture(db, seller), await anAgreement(db, seller)];
  const productId = await aDraft(db, seller, { name: '甲版表单', imageFileId, agreementId, specs: specsAt(100) });
  let now = new Date('2026-11-20T02:00:00.000Z');
  const own = () => contextFor(db, seller, now);
  const staff = () => contextFor(db, reviewer, now);
  const clock = () => contextFor(db, { kind: 'system', job: 'test' }, now);
  const { vendorId } = seller;
  const newest = () => newestRevisionId(db, productId);
  const told = aStory({ name: '甲版表单', prices: pricesOf(100) });
  const failure = { kind: 'DELIVERY_FAILURE', causeId: 'ord_1' } as const;

  const deeds: Shelf['deeds'] = {
    price: (yuan) => told.writing({ prices: pricesOf(yuan) }, saveSpecs(own(), { productId, specs: specsAt(yuan) })),
    content: (yuan) => {
      const name = `第${yuan}版表单`;
      const words = {
        summary: '在线收集数据',
        description: '正文',
        tags: ['表单'],
        highlights: [],
        afterSales: '售后',
      };
      const rights = { rightBasis: 'OWN' as const, runsOnPlatform: true };
      return told.writing(
        { name },
        saveProductDraft(own(), { productId, name, ...words, ...rights, imageFileId, agreementId }),
      );
    },
    submit: () => submitProduct(own(), { productId }),
    withdraw: () => withdrawSubmission(own(), { productId }),
    approve: async () => approveProduct(staff(), { revisionId: await newest(), checks: [...reviewChecks] }),
    sendBack: async () => requestProductChanges(staff(), { revisionId: await newest(), reason: '请修改商品名称' }),
    refuse: async () => refuseProduct(staff(), { revisionId: await newest(), reason: '不符合要求' }),
    delist: () => delistProduct(own(), { productId }),
    relist: () => relistProduct(own(), { productId }),
    sanction: () => aFinding(db, vendorId, now),
    forgive: async () => {
      const sanctions = await db.sanction.findMany({ where: { finding: { vendorId } }, select: { id: true } });
      for (const { id } of sanctions) await liftSanction(clock(), { subjectId: id });
    },
    lapse: async () => {
      const last = await db.certification.findFirstOrThrow({ where: { vendorId }, orderBy: { validUntil: 'desc' } });
      if (last.validUntil > now) now = last.validUntil;
      await lapseCertification(clock(), { subjectId: vendorId });
    },
    renew: async () => {
      const year = { validFrom: now, validUntil: addBeijingYears(now, 1), paidAt: now };
      const paid = { id: newId('crt'), vendorId, amount: 30_000n, receiptId: newId('rcp') };
      await db.certification.create({ data: { ...paid, ...year } });
      await liftStoreHolds(clock(), vendorId, 'CERTIFICATION');
    },
    failDelivery: () => holdProduct(clock(), { productId, ...failure }),
    repairDelivery: () => liftProductHolds(clock(), failure),
  };
  return {
    productId,
    seller,
    names: told.names,
    others,
    now: () => now,
    deeds,
    happened: told.happened,
    shown: told.shown,
  };
}

/** What should be seen, from the deeds that went through alone. */
function aStory(first: Edition) {
  const names = new Set([first.name]);
  const hidden = new Set<string>();
  let [draft, typed] = [first, first];
  let live: Edition | null = null;
  let onShelf = false;

  const ends: Partial<Record<Verb, () => void>> = {
    price: () => {
      draft = typed;
    },
    content: () => {
      draft = typed;
      names.add(draft.name);
    },
    approve: () => {
      onShelf = live === null || onShelf;
      live = draft;
    },
    delist: () => {
      onShelf = false;
    },
    relist: () => {
      onShelf = true;
    },
    sanction: () => hidden.add('sanction'),
    forgive: () => hidden.delete('sanction'),
    lapse: () => hidden.add('certification'),
    renew: () => hidden.delete('certification'),
    failDelivery: () => hidden.add('delivery'),
    repairDelivery: () => hidden.delete('delivery'),
  };
  return {
    names,
    happened: (verb: Verb) => void ends[verb]?.(),
    shown: () => (live !== null && onShelf && hidden.size === 0 ? live : null),
    /** Remembers what is being written; it counts once it was saved. */
    writing: (words: Partial<Edition>, deed: Promise<unknown>) => {
      typed = { ...draft, ...words };
      return deed;
    },
  };
}

function specsAt(yuan: number) {
  const [sale = 0n, renewal = 0n] = pricesOf(yuan);
  const row = (price: bigint) => ({ unit: 'YEAR' as const, count: 1, original: fen(price), sale: fen(price) });
  return [{ key: '', name: '标准版', onSale: true, prices: [row(sale)], renewals: [row(renewal)] }];
}
