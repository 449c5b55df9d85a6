import { toSearchText } from '@/lib/catalog/search-text';
import type { Db } from '@/lib/db';
import { CATEGORIES, type CategoryId, deliveryTypeOf, type MarketId, marketOf } from '@/lib/policy';
import { aSeller } from '../../factories/catalog';

export interface GeneratedProduct {
  productId: string;
  category: CategoryId;
  market: MarketId;
  name: string;
  summary: string;
  salesCount: number;
  publishedAt: Date;
}

const things = [
  '财务报表',
  '企业网盘',
  '考勤排班',
  '电子合同',
  '客户管理',
  '在线表单',
  '税务申报',
  '视频会议',
  '知识文库',
  '库存管理',
];
const traits = ['智能', '轻量', '专业', '移动', '协同', '安全', '自动', '开放', '简洁', '高效'];
const makers = ['Nova', 'Orbit', 'Delta', 'Pixel', 'Terra', 'Luma', 'Astra'];

/** The store all generated products belong to. */
export async function addSellingStore(db: Db): Promise<string> {
  return (await aSeller(db, { storeName: '万品店' })).vendorId;
}

/** Fills the shelf: every name has a word no other has, so each can be looked for alone. Half are of one market. */
export async function addTenThousandProducts(db: Db, vendorId: string): Promise<GeneratedProduct[]> {
  const products = Array.from({ length: 10_000 }, (_, number) => generate(number));
  const rows = products.map((product) => ({
    ...product,
    deliveryType: deliveryTypeOf(product.category),
    minPrice: (Number(product.productId.slice(4)) * 7919) % 500_000,
    searchText: toSearchText([product.name, product.summary]),
  }));
  await db.$executeRaw`
    INSERT INTO product (id, vendor_id, category, delivery_type, status, live_revision_id, created_at)
    SELECT "productId", ${vendorId}, category, "deliveryType"::"DeliveryType", 'ON_SHELF', 'rev_' || "productId", "publishedAt"
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS t("productId" text, category text, "deliveryType" text, "publishedAt" timestamptz)`;
  await db.$executeRaw`
    INSERT INTO product_revision (id, product_id, number, status, name, summary, description, description_html, tags,
      highlights, after_sales, right_basis, runs_on_platform, created_at, updated_at)
    SELECT 'rev_' || id, id, 1, 'APPROVED', '', '', '', '', '{}', '{}', '', 'OWN', true, created_at, created_at FROM product`;
  await db.$executeRaw`
    INSERT INTO product_listing (product_id, vendor_id, store_name, category, market, delivery_type, name, summary, tags,
      min_price, min_unit, min_count, published_at, sales_count, search_text)
    SELECT "productId", ${vendorId}, '万品店', category, market, "deliveryType"::"DeliveryType", name, summary, '{}',
           "minPrice", 'MONTH', 1, "publishedAt", "salesCount", "searchText"
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS t("productId" text, category text, market text, "deliveryType" text, name text, summary text, "minPrice" bigint,
           "publishedAt" timestamptz, "salesCount" int, "searchText" text)`;
  return products;
}

function generate(number: number): GeneratedProduct {
  const pick = (list: readonly string[], step: number) => list[Math.floor(number / step) % list.length] ?? '';
  const category = number % 2 === 0 ? 'saas' : (CATEGORIES[Math.floor(number / 2) % CATEGORIES.length] ?? 'saas');
  const thing = pick(things, 1);
  const other = pick(things, 17);
  return {
    productId: `prd_${String(number).padStart(5, '0')}`,
    category,
    market: marketOf(category),
    name: `${pick(traits, 10)}${thing} ${pick(makers, 3)} U${number.toString(36)}x`,
    summary: `面向中小企业的${pick(traits, 7)}工具，也可与${other}配合使用。`,
    salesCount: (number * 31) % 1009,
    publishedAt: new Date(Date.UTC(2026, 0, 1) + ((number * 7907) % 10_000) * 60_000),
  };
}
