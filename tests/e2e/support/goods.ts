import { delistProduct, type ProductPage, submitProduct } from '@/lib/catalog';
import type { Db, VendorActor } from '@/lib/db';
import { sealText } from '@/lib/vault';
import { aDraft, anAgreement, aPicture, aProduct, newestRevisionId } from '../../factories/catalog';
import { contextFor } from '../../support/acting';
import { drawPictures } from './pictures';

/** What a vendor of these tests owns before anyone bought; each record is there for one action to act on. */
export type Goods = Awaited<ReturnType<typeof makeGoods>>;

export async function makeGoods(db: Db, seller: VendorActor, at: Date, now: Date) {
  const product = (name: string) => aProduct(db, seller, { at, name });
  const draft = (name: string) => aDraft(db, seller, { at, name });
  const shelved = await product('云表单');
  const goods = {
    shelved,
    ids: {
      product: shelved.productId,
      productToEdit: await draft('草稿甲'),
      productToSubmit: await draft('草稿乙'),
      productToWithdraw: await handedIn(db, seller, await draft('待审戊'), now),
      productToDelist: (await product('云问卷')).productId,
      productToRelist: await offTheShelf(db, seller, await product('云台账'), at),
      revision: await underReview(db, seller, await draft('待审甲'), now),
      revisionToApprove: await underReview(db, seller, await draft('待审乙'), now),
      revisionToSendBack: await underReview(db, seller, await draft('待审丙'), now),
      revisionToRefuse: await underReview(db, seller, await draft('待审丁'), now),
      serviceAgreement: await anAgreement(db, seller, { at }),
      serviceAgreementToRevise: await anAgreement(db, seller, { at, name: '旧版协议' }),
      picture: await aPicture(db, seller),
    },
  };
  await drawPictures(db, seller.vendorId);
  return goods;
}

async function offTheShelf(db: Db, seller: VendorActor, { productId }: ProductPage, at: Date): Promise<string> {
  await delistProduct(contextFor(db, seller, at), { productId });
  return productId;
}

async function handedIn(db: Db, seller: VendorActor, productId: string, at: Date): Promise<string> {
  await underReview(db, seller, productId, at);
  return productId;
}

// Submitted now: what waits too long is pressed upon every reviewer.
async function underReview(db: Db, seller: VendorActor, productId: string, at: Date): Promise<string> {
  await submitProduct(contextFor(db, seller, at), { productId });
  return newestRevisionId(db, productId);
}

/** The vendor's application is the demo vendor's, so that what the worker sends after these tests is answered. */
export async function connectDemoVendor(db: Db, vendorId: string, at: Date): Promise<{ url: string; token: string }> {
  const url = `http://127.0.0.1:${process.env.SANDBOX_VENDOR_PORT}/delivery/${vendorId.slice(-8)}`;
  const token = process.env.DEMO_VENDOR_TOKEN ?? 'nestleaf-demo-token';
  const sealed = sealText('delivery-token', vendorId, token);
  const address = { debugUrl: url, debugToken: sealed, productionUrl: url, productionToken: sealed };
  const data = { ...address, verifiedAt: at, publishedAt: at, updatedAt: at };
  await db.deliveryInterface.upsert({ where: { vendorId }, create: { vendorId, ...data }, update: data });
  return { url, token };
}
