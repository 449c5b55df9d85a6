/** A term as it was sold. */
export type Term = { unit: 'DAY' | 'MONTH' | 'YEAR' | 'TIME'; count: number };

/** Whose subscription it is and which. `productNumber` is the product's integer, `openId` the buyer as this vendor knows him. */
type Subscription = { buyerId: string; openId: string; productNumber: number; instanceId: string };

type Purchase = { orderNumber: string; productName: string; specName: string; term: Term };

/**
 * What a vendor's application is told, in the market's own words and free of any vendor-side dialect: plain JSON, kept with
 * the call and put into the dialect's words when it is sent. Instants are ISO strings, `signId` is the vendor's own id.
 */
export type InstanceEvent =
  | ({ kind: 'created'; isTrial: boolean } & Subscription & Purchase)
  | ({ kind: 'renewed'; signId: string; expiresAt: string } & Subscription & Purchase)
  | ({ kind: 'expired'; signId: string } & Subscription)
  | ({ kind: 'destroyed'; orderNumber: string; signId: string } & Subscription);

export type InstanceEventKind = InstanceEvent['kind'];

/** Every event, in the order of a subscription's life. */
export const instanceEventKinds = [
  'created',
  'renewed',
  'expired',
  'destroyed',
] as const satisfies readonly InstanceEventKind[];

/** A line the vendor wants its buyer to see, such as an account name. */
export type AdditionalInfo = { name: string; value: string };

/** What a vendor's application answered, whatever the words it used. */
export type VendorReply =
  | {
      outcome: 'created';
      signId: string;
      website: string | null;
      authUrl: string | null;
      additionalInfo: AdditionalInfo[];
    }
  /** Taken on, not ready yet: ask again. */
  | { outcome: 'accepted' }
  | { outcome: 'done' }
  | { outcome: 'refused' }
  | { outcome: 'malformed' };
