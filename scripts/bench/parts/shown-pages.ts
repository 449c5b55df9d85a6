import { countByMarket, findHome, findProductPage, listStoreProducts, searchListings } from '@/lib/catalog';
import type { Db } from '@/lib/db';
import { marketNow } from '@/lib/market-clock';
import { findStorePage } from '@/lib/vendors';
import type { SeededMarket } from '../seed/market';

/** A page of the market: its address, and what it asks the database when it is made. */
export type ShownPage = { name: string; path: string; read: (db: Db) => Promise<unknown> };

const pageSize = 24;

/** One page of each kind that visitors see. The reads are those of `app/[locale]/(market)`. */
export function shownPages({ products }: SeededMarket): ShownPage[] {
  const product = products.find(({ category }) => category === 'saas');
  if (!product) throw new Error('There is no product to show.');
  const { productId, vendor } = product;
  const query = vendor.brand;
  return [
    {
      name: 'home',
      path: '/zh',
      read: (db) => Promise.all([findHome(db, 8), marketNow(db)]),
    },
    {
      name: 'category',
      path: '/zh/categories/saas',
      read: (db) =>
        Promise.all([searchListings(db, { market: 'saas', sort: 'popular', page: 1, pageSize }), countByMarket(db)]),
    },
    {
      name: 'search',
      path: `/zh/search/${encodeURIComponent(query)}`,
      read: (db) => searchListings(db, { query, sort: 'relevance', page: 1, pageSize }),
    },
    {
      name: 'product',
      path: `/zh/products/${productId}`,
      read: (db) => Promise.all([findProductPage(db, productId), marketNow(db)]),
    },
    {
      name: 'store',
      path: `/zh/stores/${vendor.vendorId}`,
      read: (db) =>
        Promise.all([
          findStorePage(db, vendor.vendorId),
          listStoreProducts(db, vendor.vendorId, { page: 1, pageSize }),
        ]),
    },
  ];
}
