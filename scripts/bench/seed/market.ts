import { type BuyerActor, createPrisma } from '@/lib/db';
import { withClient } from '../../postgres/databases';
import type { BenchDatabase } from '../stage/postgres';
import type { Stage } from '../stage/stage';
import { seedBuyers } from './buyers';
import { type SeededProduct, seedProducts } from './products';
import { type SeededVendor, seedVendors } from './vendors';

/** The market that is measured: what is in it, and the client that the bench itself asks through. */
export type SeededMarket = {
  database: BenchDatabase;
  vendors: SeededVendor[];
  products: SeededProduct[];
  buyers: BuyerActor[];
};

const dayMs = 86_400_000;

/** Fills the database with vendors, products and buyers with full wallets. */
export async function seedMarket(
  stage: Stage,
  {
    vendors: vendorCount,
    products: productCount,
    buyers: buyerCount,
  }: Record<'vendors' | 'products' | 'buyers', number>,
): Promise<SeededMarket> {
  const database = await stage.database();
  const now = new Date();
  const { vendors, products } = await withClient(database.ownerUrl, async (client) => {
    const at = new Date(now.getTime() - 310 * dayMs);
    const vendorUrl = `http://127.0.0.1:${stage.ports.vendor}`;
    const vendors = await seedVendors(client, {
      count: vendorCount,
      at,
      vendorUrl,
      vendorToken: 'nestleaf-demo-token',
    });
    return { vendors, products: await seedProducts(client, vendors, { from: 0, count: productCount, now }) };
  });
  const prisma = createPrisma(database.appUrl, 4);
  try {
    return { database, vendors, products, buyers: await seedBuyers(prisma, buyerCount) };
  } finally {
    await prisma.$disconnect();
  }
}
