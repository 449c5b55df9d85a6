import type { Client } from 'pg';
import { renderDescription } from '@/lib/catalog';
import { toSearchText } from '@/lib/catalog/search-text';
import { newId } from '@/lib/kernel/ids';
import { CATEGORIES, type CategoryId, deliveryTypeOf, marketOf } from '@/lib/policy';
import { insertRows, type TableRow } from './insert';
import type { SeededVendor } from './vendors';
import { Dice, features, fields, forms } from './words';

/** A product as buyers order it. */
export type SeededProduct = {
  productId: string;
  vendor: SeededVendor;
  category: CategoryId;
  name: string;
  specId: string;
  /** The price by the year, in fen. */
  priceId: string;
};

const dayMs = 86_400_000;
const productsAtOnce = 5_000;

/** Products on the shelf, each with an approved revision, two specs and six prices; numbered on from `from`. */
export async function seedProducts(
  client: Client,
  vendors: readonly SeededVendor[],
  { from, count, now }: { from: number; count: number; now: Date },
): Promise<SeededProduct[]> {
  const seeded: SeededProduct[] = [];
  for (let done = 0; done < count; done += productsAtOnce) {
    const size = Math.min(productsAtOnce, count - done);
    const drafts = Array.from({ length: size }, (_, index) => draftOf(from + done + index, vendors, now));
    await insertDrafts(client, drafts);
    seeded.push(...drafts);
  }
  await client.query('ANALYZE product, product_revision, spec, price, product_listing');
  return seeded;
}

type Draft = SeededProduct & {
  revisionId: string;
  secondSpecId: string;
  summary: string;
  description: string;
  tags: string[];
  highlights: string[];
  yearFen: number;
  sales: number;
  at: Date;
};

// Most of what a cloud market sells is software as a service; the rest is spread over the other categories.
function categoryOf(index: number, dice: Dice): CategoryId {
  return index % 10 < 7 ? 'saas' : dice.pick(CATEGORIES);
}

function draftOf(index: number, vendors: readonly SeededVendor[], now: Date): Draft {
  const dice = new Dice(7_919 + index);
  const vendor = vendors[index % vendors.length];
  if (!vendor) throw new Error('There is no vendor to sell this product.');
  const field = dice.pick(fields);
  const can = dice.some(features, 8);
  const name = `${vendor.brand}${field}${dice.pick(forms)} ${1000 + index}`;
  return {
    vendor,
    name,
    productId: newId('prd'),
    category: categoryOf(index, dice),
    revisionId: newId('rev'),
    specId: newId('spc'),
    secondSpecId: newId('spc'),
    priceId: newId('prc'),
    tags: can.slice(0, 3),
    summary: `面向成长型企业的${field}产品，支持${can.slice(3, 6).join('、')}，开箱即用，按需付费。`,
    highlights: [`支持${can[6]}与多端同步使用`, `提供${can[7]}以及完整记录`],
    description: descriptionOf(field, can),
    yearFen: (50 + dice.roll(400)) * 1_000,
    sales: dice.roll(5) === 0 ? dice.roll(900) : dice.roll(30),
    at: new Date(now.getTime() - (1 + dice.roll(300)) * dayMs - dice.roll(dayMs)),
  };
}

function descriptionOf(field: string, can: readonly string[]): string {
  const points = can.map((feature) => `- **${feature}**：在${field}的日常工作中直接可用，无需二次开发。`).join('\n');
  return [
    `## 适合谁用\n\n需要把${field}从表格搬到线上的团队，十人到一千人都能用。`,
    `## 能做什么\n\n${points}`,
    '## 怎样开始\n\n1. 选购规格并付款\n2. 系统自动开通实例\n3. 管理员邀请成员加入',
    '## 数据与安全\n\n数据加密存放，每日备份，可随时导出；到期后保留七天。',
  ].join('\n\n');
}

async function insertDrafts(client: Client, drafts: readonly Draft[]): Promise<void> {
  await insertRows(client, 'product', drafts.map(productRow));
  await insertRows(client, 'product_revision', drafts.map(revisionRow));
  await insertRows(client, 'spec', drafts.flatMap(specRows));
  await insertRows(client, 'price', drafts.flatMap(priceRows));
  await insertRows(client, 'product_listing', drafts.map(listingRow));
  await insertRows(client, 'product_event', drafts.map(eventRow));
}

function productRow({ productId, vendor, category, revisionId, at }: Draft): TableRow {
  return {
    ...{ id: productId, vendor_id: vendor.vendorId, category, delivery_type: deliveryTypeOf(category) },
    ...{ status: 'ON_SHELF', live_revision_id: revisionId, created_at: at },
  };
}

function revisionRow(draft: Draft): TableRow {
  const { at, name, summary, description, tags, highlights } = draft;
  return {
    ...{ id: draft.revisionId, product_id: draft.productId, number: 1, status: 'APPROVED', name, summary, description },
    ...{
      description_html: renderDescription(description),
      tags,
      highlights,
      after_sales: '工作日九点至十八点一小时内响应。',
    },
    ...{ image_file_id: draft.vendor.pictureId, right_basis: 'OWN', runs_on_platform: true },
    ...{ agreement_version_id: draft.vendor.agreementVersionId, created_at: at, updated_at: at },
    ...{ submitted_at: at, decided_at: at },
  };
}

function specRows({ specId, secondSpecId, revisionId }: Draft): TableRow[] {
  const spec = (id: string, name: string, position: number) => ({
    ...{ id, revision_id: revisionId, key: `spec-${position}`, name, position, on_sale: true },
  });
  return [spec(specId, '标准版', 0), spec(secondSpecId, '企业版', 1)];
}

function priceRows({ specId, secondSpecId, priceId, yearFen }: Draft): TableRow[] {
  const price = (id: string, spec: string, kind: string, unit: string, fen: number, position: number) => ({
    ...{ id, spec_id: spec, kind, unit, count: 1, original: Math.round(fen / 0.9), sale: fen, position },
  });
  const month = Math.round(yearFen / 10);
  return [
    price(newId('prc'), specId, 'NEW', 'MONTH', month, 0),
    price(priceId, specId, 'NEW', 'YEAR', yearFen, 1),
    price(newId('prc'), specId, 'RENEWAL', 'YEAR', yearFen, 0),
    price(newId('prc'), secondSpecId, 'NEW', 'MONTH', month * 2, 0),
    price(newId('prc'), secondSpecId, 'NEW', 'YEAR', yearFen * 2, 1),
    price(newId('prc'), secondSpecId, 'RENEWAL', 'YEAR', yearFen * 2, 0),
  ];
}

function listingRow(draft: Draft): TableRow {
  const { productId, vendor, category, name, summary, tags, highlights } = draft;
  return {
    ...{ product_id: productId, vendor_id: vendor.vendorId, store_name: vendor.storeName, category },
    ...{ market: marketOf(category), delivery_type: deliveryTypeOf(category), name, summary, tags },
    ...{ image_file_id: vendor.pictureId, min_price: Math.round(draft.yearFen / 10), min_unit: 'MONTH', min_count: 1 },
    ...{ published_at: draft.at, sales_count: draft.sales, listed: true },
    search_text: toSearchText([name, ...tags, summary, ...highlights]),
  };
}

function eventRow({ productId, revisionId, at }: Draft): TableRow {
  return {
    ...{ id: newId('pev'), product_id: productId, revision_id: revisionId, verb: 'approve' },
    ...{ from_status: 'DRAFT', to_status: 'ON_SHELF', at },
  };
}
