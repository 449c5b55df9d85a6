import type { ProductPage, SpecView } from '@/lib/catalog';

/** What a buyer is about to order. */
export interface Choice {
  spec: SpecView;
  price: SpecView['prices'][number];
}

/** The spec and price behind a price's id, if the product still offers them. SPC-03. */
export function findChoice(product: ProductPage, priceId: string): Choice | null {
  for (const spec of product.specs) {
    const price = spec.prices.find((each) => each.id === priceId);
    if (price) return { spec, price };
  }
  return null;
}
