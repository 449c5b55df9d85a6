import type { Db } from '@/lib/db';
import { type Fen, fen } from '@/lib/kernel/money';
import { type CategoryId, type DeliveryType, isCategoryId, type MarketId, marketOf, policyAt } from '@/lib/policy';
import { englishReading } from '../agreement-template';

/** A price as buyers choose it. */
export interface PriceView {
  id: string;
  unit: 'DAY' | 'MONTH' | 'YEAR' | 'TIME';
  count: number;
  original: Fen;
  sale: Fen;
}

/** A spec on sale. SPC-03, SPC-11. */
export interface SpecView {
  id: string;
  name: string;
  prices: PriceView[];
  renewals: PriceView[];
}

export interface ProductPage {
  productId: string;
  number: number;
  revisionId: string;
  vendorId: string;
  category: CategoryId;
  market: MarketId;
  deliveryType: DeliveryType;
  name: string;
  summary: string;
  descriptionHtml: string;
  tags: string[];
  highlights: string[];
  afterSales: string;
  imageFileId: string | null;
  publishedAt: Date;
  specs: SpecView[];
  agreement: AgreementView;
  vendor: VendorCard;
}

/** The text a buyer agrees to, with an English reading where there is one. AGR-02, AGR-08. */
export interface AgreementView {
  versionId: string;
  name: string;
  number: number;
  text: string;
  textHash: string;
  english: string | null;
}

/** Who sells and how to reach it. GEN-01, CSR-06. */
export interface VendorCard {
  storeName: string;
  storeIntro: string;
  companyName: string;
  admittedAt: Date;
  servicePhone: string;
  serviceQq: string;
  serviceEmail: string;
  serviceDays: number;
  serviceFrom: string;
  serviceTo: string;
}

/** Everything a product's page shows of its live revision; null where nothing of the kind is on the shelf. LST-14. */
export async function findProductPage(db: Db, productId: string): Promise<ProductPage | null> {
  const product = await db.product.findFirst({
    where: { id: productId, listing: { listed: true } },
    select: {
      number: true,
      vendorId: true,
      category: true,
      deliveryType: true,
      liveRevisionId: true,
      listing: { select: { publishedAt: true } },
    },
  });
  if (!product?.liveRevisionId || !product.listing || !isCategoryId(product.category)) return null;
  const [revision, vendor] = await Promise.all([
    loadLiveRevision(db, product.liveRevisionId),
    loadVendorCard(db, product.vendorId),
  ]);
  if (revision === null || vendor === null) return null;
  const { number, vendorId, category, deliveryType } = product;
  const { agreementVersion, specs, ...content } = revision;
  return {
    productId,
    number,
    revisionId: product.liveRevisionId,
    vendorId,
    category,
    market: marketOf(category),
    deliveryType,
    publishedAt: product.listing.publishedAt,
    ...content,
    specs: specs.map(toSpecView),
    agreement: toAgreementView(agreementVersion, vendor.companyName),
    vendor,
  };
}

async function loadLiveRevision(db: Db, revisionId: string) {
  const revision = await db.productRevision.findUnique({
    where: { id: revisionId },
    select: {
      name: true,
      summary: true,
      descriptionHtml: true,
      tags: true,
      highlights: true,
      afterSales: true,
      imageFileId: true,
      agreementVersion: { include: { agreement: { select: { name: true } } } },
      specs: {
        where: { onSale: true },
        orderBy: { position: 'asc' },
        select: { id: true, name: true, prices: { orderBy: { position: 'asc' } } },
      },
    },
  });
  if (!revision?.agreementVersion) return null;
  return { ...revision, agreementVersion: revision.agreementVersion };
}

async function loadVendorCard(db: Db, vendorId: string): Promise<VendorCard | null> {
  const row = await db.store.findUnique({
    where: { vendorId },
    select: {
      name: true,
      intro: true,
      vendor: {
        select: {
          companyName: true,
          admittedAt: true,
          servicePhone: true,
          serviceQq: true,
          serviceEmail: true,
          serviceDays: true,
          serviceFrom: true,
          serviceTo: true,
        },
      },
    },
  });
  return row && { storeName: row.name, storeIntro: row.intro, ...row.vendor };
}

type StoredPrice = {
  id: string;
  kind: string;
  unit: PriceView['unit'];
  count: number;
  original: bigint;
  sale: bigint;
};

function toSpecView({ id, name, prices }: { id: string; name: string; prices: StoredPrice[] }): SpecView {
  const ofKind = (kind: string) => prices.filter((price) => price.kind === kind).map(toPriceView);
  return { id, name, prices: ofKind('NEW'), renewals: ofKind('RENEWAL') };
}

function toPriceView({ id, unit, count, original, sale }: StoredPrice): PriceView {
  return { id, unit, count, original: fen(original), sale: fen(sale) };
}

interface StoredVersion {
  id: string;
  number: number;
  text: string;
  textHash: string;
  acceptanceCriteria: string[];
  acceptanceWorkingDays: number;
  createdAt: Date;
  agreement: { name: string };
}

/** A stored agreement as it is read. The English reading exists where the text is the market's template. */
export function toAgreementView(version: StoredVersion, vendorName: string): AgreementView {
  const { id, number, text, textHash, acceptanceCriteria, acceptanceWorkingDays, createdAt, agreement } = version;
  const { forceMajeureNoticeDays } = policyAt(createdAt).serviceAgreement;
  const blanks = { vendorName, acceptanceCriteria, acceptanceWorkingDays, forceMajeureNoticeDays };
  return { versionId: id, name: agreement.name, number, text, textHash, english: englishReading(text, blanks) };
}
