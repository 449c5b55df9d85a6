import type { BuyerActor, Context } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { type Fen, fen } from '@/lib/kernel/money';
import { type CategoryId, type DeliveryType, isCategoryId } from '@/lib/policy';
import type { Relation } from '../rules';

export interface OfferChoice {
  productId: string;
  specId: string;
  priceId: string;
}

/** What a buyer chose, as its vendor offers it now. */
export interface Offer {
  vendorId: string;
  revisionId: string;
  category: CategoryId;
  deliveryType: DeliveryType;
  productName: string;
  specName: string;
  storeName: string;
  periodUnit: 'DAY' | 'MONTH' | 'YEAR' | 'TIME';
  periodCount: number;
  original: Fen;
  payable: Fen;
  agreementVersionId: string;
  agreementTextHash: string;
  /** The product is on the shelf. */
  listed: boolean;
  /** Its revision sells now, and the spec in it. */
  current: boolean;
  relation: Relation;
}

type StoredOffer = Omit<Offer, 'original' | 'payable' | 'category'> & {
  category: string;
  original: bigint;
  payable: bigint;
};

/** Reads an offer with how the buyer belongs to its vendor, in one statement. NotFound for what was never on sale. */
export async function loadOffer(ctx: Context<BuyerActor>, choice: OfferChoice): Promise<Offer> {
  const [row] = await ctx.db.$queryRaw<StoredOffer[]>`
    SELECT p.vendor_id AS "vendorId", r.id AS "revisionId", p.category, p.delivery_type::text AS "deliveryType",
           r.name AS "productName", s.name AS "specName", l.store_name AS "storeName", price.unit::text AS "periodUnit",
           price.count AS "periodCount", price.original, price.sale AS payable, a.id AS "agreementVersionId",
           a.text_hash AS "agreementTextHash", l.listed, p.live_revision_id = r.id AND s.on_sale AS current,
           CASE WHEN v.owner_account_id = ${ctx.actor.accountId} THEN 'OWNER'
                WHEN EXISTS (SELECT FROM vendor_member m
                             WHERE m.account_id = ${ctx.actor.accountId} AND m.vendor_id = v.id) THEN 'MEMBER'
                WHEN EXISTS (SELECT FROM vendor_related_account related
                             WHERE related.account_id = ${ctx.actor.accountId} AND related.vendor_id = v.id) THEN 'RELATED'
           END AS relation
    FROM price
    JOIN spec s ON s.id = price.spec_id
    JOIN product_revision r ON r.id = s.revision_id AND r.status IN ('APPROVED', 'SUPERSEDED')
    JOIN product p ON p.id = r.product_id
    JOIN product_listing l ON l.product_id = p.id
    JOIN service_agreement_version a ON a.id = r.agreement_version_id
    JOIN vendor v ON v.id = p.vendor_id
    WHERE price.id = ${choice.priceId} AND price.kind = 'NEW' AND s.id = ${choice.specId} AND p.id = ${choice.productId}`;
  if (row === undefined || !isCategoryId(row.category)) throw new NotFound();
  return { ...row, category: row.category, original: fen(row.original), payable: fen(row.payable) };
}
