import {
  approveProduct,
  createProduct,
  createServiceAgreement,
  findProductPage,
  type ProductPage,
  saveProductDraft,
  saveSpecs,
  submitProduct,
} from '@/lib/catalog';
import { reviewChecks, type SaveProductDraftInput, type SpecInput } from '@/lib/catalog/schema';
import type { Db, OperatorActor, VendorActor } from '@/lib/db';
import { addBeijingYears } from '@/lib/kernel/clock';
import { newId } from '@/lib/kernel/ids';
import { fen } from '@/lib/kernel/money';
import { addVendor } from '@/lib/vendors';
import { contextFor } from '../support/acting';
import { prepareEnvironment } from './environment';
import { signAccess } from './vendors';

/** When what factories build was built, unless a test says otherwise. */
export const builtAt = new Date('2026-11-19T02:00:00Z');

/** An account of nobody in particular. */
export async function anAccount(db: Db, { name = '测试用户', at = builtAt } = {}): Promise<string> {
  const id = newId('acc');
  await db.account.create({ data: { id, email: `${id}@example.com`, name, passwordHash: 'none', createdAt: at } });
  return id;
}

/** An admitted, certified vendor whose application can be told of orders. */
export async function aSeller(
  db: Db,
  { storeName = '测试店铺', at = builtAt, certified = true, interfacePublished = true } = {},
): Promise<VendorActor> {
  prepareEnvironment();
  const accountId = await anAccount(db, { name: storeName, at });
  const actor: VendorActor = {
    kind: 'vendor',
    accountId,
    sessionId: 'ses_test',
    ownerAccountId: accountId,
    vendorId: await addCompany(db, accountId, storeName, at),
  };
  await signAccess(db, accountId, at);
  if (certified) await certify(db, actor.vendorId, at);
  if (interfacePublished) {
    await db.deliveryInterface.create({ data: { vendorId: actor.vendorId, publishedAt: at, updatedAt: at } });
  }
  return actor;
}

async function addCompany(db: Db, accountId: string, storeName: string, at: Date): Promise<string> {
  const companyName = `${storeName}有限公司`;
  const vendorId = await addVendor(contextFor(db, { kind: 'system', job: 'factory' }, at), {
    ownerAccountId: accountId,
    companyName,
    creditCode: newId('uscc').slice(-18).toUpperCase(),
    legalRepresentative: '王一',
    contactName: '李二',
    contactPhone: '13800000000',
    contactEmail: 'service@example.com',
    contactAddress: '某市某路 1 号',
    serviceQq: '10001',
    serviceDays: 7,
    serviceFrom: '09:00',
    serviceTo: '18:00',
    storeName,
    bank: { bankName: '测试银行', accountName: companyName, accountNumber: '6222000000000000', verifiedAt: at },
  });
  if (vendorId === null) throw new Error('The company is a vendor already');
  return vendorId;
}

async function certify(db: Db, vendorId: string, at: Date): Promise<void> {
  await db.certification.create({
    data: {
      id: newId('crt'),
      vendorId,
      amount: 30_000n,
      paidAt: at,
      validFrom: at,
      validUntil: addBeijingYears(at, 1),
      receiptId: newId('rcp'),
    },
  });
}

/** Staff who review products. */
export async function aReviewer(db: Db): Promise<OperatorActor> {
  const accountId = await anAccount(db, { name: '审核员' });
  await db.staffDuty.create({ data: { accountId, duty: 'PRODUCT_REVIEW' } });
  return { kind: 'operator', accountId, sessionId: 'ses_staff', duties: ['PRODUCT_REVIEW'] };
}

/** A picture the vendor uploaded; no file lies behind it. */
export async function aPicture(db: Db, { vendorId, accountId }: VendorActor): Promise<string> {
  const id = newId('fil');
  const file = { mime: 'image/png', bytes: 1000, width: 390, height: 260, sha256: '0'.repeat(64), createdAt: builtAt };
  await db.storedFile.create({
    data: { id, purpose: 'PRODUCT_IMAGE', ownerAccountId: accountId, vendorId, isPublic: true, ...file },
  });
  return id;
}

/** An agreement from the market's template. */
export async function anAgreement(db: Db, seller: VendorActor, { name = '标准服务协议', at = builtAt } = {}) {
  const input = { name, acceptanceCriteria: ['功能与商品页一致'], acceptanceWorkingDays: 5, text: '' };
  return (await createServiceAgreement(contextFor(db, seller, at), input)).agreementId;
}

/** One spec with prices by month and by year, 1,600 → 1,440 the year. SPC-07 */
export function someSpecs(): SpecInput[] {
  return [
    {
      key: '',
      name: '标准版',
      onSale: true,
      prices: [
        { unit: 'MONTH', count: 1, original: fen(15_000), sale: fen(13_500) },
        { unit: 'YEAR', count: 1, original: fen(160_000), sale: fen(144_000) },
      ],
      renewals: [{ unit: 'YEAR', count: 1, original: fen(120_000), sale: fen(100_000) }],
    },
  ];
}

export interface ProductWishes extends Partial<Omit<SaveProductDraftInput, 'productId'>> {
  specs?: SpecInput[];
  at?: Date;
}

/** A product finished but not submitted, as its vendor would leave it. */
export async function aDraft(db: Db, seller: VendorActor, wishes: ProductWishes = {}): Promise<string> {
  const { specs = someSpecs(), at = builtAt, ...content } = wishes;
  const ctx = contextFor(db, seller, at);
  const name = content.name ?? '云表单';
  const { productId } = await createProduct(ctx, { category: 'saas', name });
  await saveProductDraft(ctx, {
    productId,
    name,
    summary: '在线收集和整理数据',
    description: '## 功能\n\n拖拽搭建表单，数据自动汇总。',
    tags: ['表单', '协作'],
    highlights: [],
    afterSales: '工作时间内一小时响应。',
    imageFileId: content.imageFileId ?? (await aPicture(db, seller)),
    rightBasis: 'OWN',
    runsOnPlatform: true,
    agreementId: content.agreementId ?? (await anAgreement(db, seller, { at })),
    ...content,
  });
  await saveSpecs(ctx, { productId, specs });
  return productId;
}

/** The id of a product's newest revision. */
export async function newestRevisionId(db: Db, productId: string): Promise<string> {
  return (await db.productRevision.findFirstOrThrow({ where: { productId }, orderBy: { number: 'desc' } })).id;
}

/** A product on the shelf, as its page shows it. */
export async function aProduct(db: Db, seller: VendorActor, wishes: ProductWishes = {}): Promise<ProductPage> {
  const at = wishes.at ?? builtAt;
  const productId = await aDraft(db, seller, wishes);
  await submitProduct(contextFor(db, seller, at), { productId });
  const revisionId = await newestRevisionId(db, productId);
  await approveProduct(contextFor(db, await aReviewer(db), at), { revisionId, checks: [...reviewChecks] });
  const page = await findProductPage(db, productId);
  if (page === null) throw new Error(`Product ${productId} is not on the shelf`);
  return page;
}
