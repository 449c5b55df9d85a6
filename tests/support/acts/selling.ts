import {
  approveProduct,
  createProduct,
  createServiceAgreement,
  saveProductDraft,
  saveSpecs,
  submitProduct,
} from '@/lib/catalog';
import { reviewChecks, type SaveProductDraftInput, type SpecInput } from '@/lib/catalog/schema';
import type { OperatorActor, VendorActor } from '@/lib/db';
import { publishInterface, runDebugCall, saveDebugInterface } from '@/lib/delivery';
import type { Market } from '../market';
import type { RunningPartners } from '../partners';

/** A vendor debugs its endpoint at the demo vendor's application and publishes it. CAT-05 */
export async function connectApplication(
  market: Market,
  { vendor, vendorToken }: Pick<RunningPartners, 'vendor' | 'vendorToken'>,
  seller: VendorActor,
  tenant: string,
): Promise<void> {
  await market.inSteps(seller, saveDebugInterface, { url: `${vendor}/delivery/${tenant}`, token: vendorToken });
  for (const action of ['created', 'renewed', 'expired', 'destroyed'] as const) {
    const { passed } = await market.inSteps(seller, runDebugCall, { action });
    if (!passed) throw new Error(`The application did not pass ${action}`);
  }
  await market.as(seller, publishInterface, {});
}

export type Offer = Pick<SaveProductDraftInput, 'name' | 'summary' | 'description' | 'tags' | 'imageFileId'> &
  Partial<SaveProductDraftInput> & { specs: SpecInput[] };

/** A vendor writes a product down, whole, without submitting it. */
export async function draftProduct(market: Market, seller: VendorActor, offer: Offer): Promise<string> {
  const { specs, ...content } = offer;
  const agreementId = content.agreementId ?? (await writeAgreement(market, seller));
  const { productId } = await market.as(seller, createProduct, { category: 'saas', name: offer.name });
  await market.as(seller, saveProductDraft, {
    highlights: [],
    afterSales: '服务时间内一小时响应，全年无休。',
    rightBasis: 'OWN',
    runsOnPlatform: true,
    ...content,
    productId,
    agreementId,
  });
  await market.as(seller, saveSpecs, { productId, specs });
  return productId;
}

/** An agreement from the market's template. AGR-01 */
export async function writeAgreement(market: Market, seller: VendorActor): Promise<string> {
  const terms = {
    name: '标准服务协议',
    text: '',
    acceptanceCriteria: ['功能与商品页描述一致'],
    acceptanceWorkingDays: 5,
  };
  return (await market.as(seller, createServiceAgreement, terms)).agreementId;
}

/** The product goes through review and onto the shelf. LST-13 */
export async function putOnShelf(
  market: Market,
  staff: OperatorActor,
  seller: VendorActor,
  productId: string,
): Promise<void> {
  await market.as(seller, submitProduct, { productId });
  const { id: revisionId } = await market.prisma.productRevision.findFirstOrThrow({
    where: { productId },
    orderBy: { number: 'desc' },
  });
  await market.as(staff, approveProduct, { revisionId, checks: [...reviewChecks] });
}
