import { loadCurrentAgreement, publishAgreements, signEarningsSupplement } from '@/lib/agreements';
import { payCertificationFee } from '@/lib/certification';
import type { BuyerActor, OperatorActor, VendorActor } from '@/lib/db';
import { payDeposit } from '@/lib/deposits';
import { keepFile } from '@/lib/files';
import { type Fen, fen } from '@/lib/kernel/money';
import { describeStore } from '@/lib/vendors';
import { admit, applyToJoin } from '../../tests/support/acts/joining';
import { recharge } from '../../tests/support/acts/people';
import { connectApplication, draftProduct, putOnShelf, writeAgreement } from '../../tests/support/acts/selling';
import type { Market } from '../../tests/support/market';
import type { RunningPartners } from '../../tests/support/partners';
import { type SeedProduct, type SeedVendor, specsOf } from './offers';
import { addPerson, addStaff } from './people';
import { drawPicture } from './pictures';

export type SeedPartners = Pick<RunningPartners, 'gateway' | 'bank' | 'vendor' | 'vendorToken'>;

export const yuan = (amount: number): Fen => fen(BigInt(amount) * 100n);

export interface OpenVendor {
  vendor: SeedVendor;
  seller: VendorActor;
  products: { product: SeedProduct; productId: string }[];
}

/** The market's own agreements and staff. */
export async function openMarket(market: Market): Promise<{ staff: OperatorActor }> {
  const staff = await addStaff(market, 'staff@demo.example', '运营 · 江屿', [
    'ONBOARDING_REVIEW',
    'PRODUCT_REVIEW',
    'FINANCE',
    'CONDUCT',
  ]);
  await addStaff(market, 'reviewer@demo.example', '审核 · 叶青', ['PRODUCT_REVIEW']);
  await market.as(staff, (ctx) => publishAgreements(ctx), undefined);
  return { staff };
}

/** The person who applies for a company of the catalogue. */
export function ownerOf(market: Market, { slug, owner }: SeedVendor, index: number): Promise<BuyerActor> {
  const login = slug === 'yunxiu' ? 'seller' : slug === 'beichen' ? 'seller-troubled' : `owner-${slug}`;
  return addPerson(market, `${login}@demo.example`, owner, `1380000100${index}`);
}

/** A vendor joins, pays its fee, connects its application and puts its products on the shelf. */
export async function openVendor(
  market: Market,
  partners: SeedPartners,
  staff: OperatorActor,
  vendor: SeedVendor,
  index: number,
): Promise<OpenVendor> {
  const owner = await ownerOf(market, vendor, index);
  const details = {
    contactName: vendor.owner,
    legalRepresentative: vendor.owner,
    contactPhone: `1380000200${index}`,
    contactEmail: `service@${vendor.slug}.example`,
    contactQq: `80010${index}00${index}`,
    contactAddress: `江城市高新区软件园 ${index + 3} 号楼`,
  };
  const { applicationId } = await applyToJoin(market, partners, owner, { ...vendor, details });
  await wait(market, 5);
  const seller = await admit(market, staff, owner, applicationId);
  await market.as(seller, describeStore, { intro: vendor.intro });
  await recharge(market, partners, owner, yuan(6_000));
  await market.as(seller, payCertificationFee, {});
  await connectApplication(market, partners, seller, vendor.slug);
  const agreementId = await writeAgreement(market, seller);
  const products: OpenVendor['products'] = [];
  for (const product of vendor.products) {
    const productId = await draft(market, seller, product, agreementId);
    await putOnShelf(market, staff, seller, productId);
    await wait(market, 9);
    products.push({ product, productId });
  }
  return { vendor, seller, products };
}

/** A product written down by its vendor, picture and all. */
export async function draft(
  market: Market,
  seller: VendorActor,
  product: SeedProduct,
  agreementId?: string,
): Promise<string> {
  const upload = await drawPicture(product.name, product.hue, await market.now());
  const imageFileId = await market.as(seller, (ctx) => keepFile(ctx, seller, upload), undefined);
  const { name, summary, tags, highlights, description } = product;
  const offer = { name, summary, tags, highlights, description, imageFileId, specs: specsOf(product) };
  return draftProduct(market, seller, agreementId ? { ...offer, agreementId } : offer);
}

/** The vendor may withdraw from now on: deposit paid, a tier first and then the difference, earnings supplement signed. DEP-05, SET-05 */
export async function enableWithdrawal(market: Market, seller: VendorActor): Promise<void> {
  await market.as(seller, payDeposit, { tier: yuan(1_000) });
  await wait(market, 20);
  await market.as(seller, payDeposit, { tier: yuan(5_000) });
  const { id } = await loadCurrentAgreement(market.prisma, 'EARNINGS_SUPPLEMENT', await market.now());
  await market.as(seller, signEarningsSupplement, { agreementId: id, agreed: 'on' });
}

/** Lets hours go by, doing what falls due. */
export async function wait(market: Market, hours: number): Promise<void> {
  await market.moveTo(new Date((await market.now()).getTime() + hours * 3_600_000));
}
