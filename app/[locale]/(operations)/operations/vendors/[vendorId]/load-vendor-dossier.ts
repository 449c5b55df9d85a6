import { listVendorAcceptances } from '@/lib/agreements';
import { findAccountNames } from '@/lib/auth';
import { listVendorProducts } from '@/lib/catalog';
import { certificationOf } from '@/lib/certification';
import type { Db } from '@/lib/db';
import { findDeadline } from '@/lib/deadlines';
import { loadInterfacePage } from '@/lib/delivery';
import { depositOf } from '@/lib/deposits';
import { listOrders } from '@/lib/orders';
import { loadEarningsSummary } from '@/lib/settlement';
import { listVendorPeople, loadAccountInfo } from '@/lib/vendors';
import { listFindings } from '@/lib/violations';
import { walletBalance } from '@/lib/wallet';

const newest = { page: 1, pageSize: 5 };

/** Everything the page of a vendor shows, each block from its module. Throws NotFound. */
export async function loadVendorDossier(db: Db, vendorId: string, now: Date) {
  const info = await loadAccountInfo(db, vendorId, now);
  const { ownerAccountId } = info;
  const [trade, standing, people, acceptances, holds] = await Promise.all([
    loadTrade(db, vendorId),
    loadStanding(db, vendorId, ownerAccountId, now),
    listVendorPeople(db, vendorId),
    listVendorAcceptances(db, { vendorId, ownerAccountId }),
    Promise.all(
      info.holds.map(async (hold) => ({
        ...hold,
        countdown: (await findDeadline(db, 'lift-sanction', hold.causeId))?.derivation ?? null,
      })),
    ),
  ]);
  const names = await findAccountNames(
    db,
    [...people.members, ...people.related].map(({ accountId }) => accountId),
  );
  return { ...trade, ...standing, info, holds, people, names, acceptances };
}
export type VendorDossier = Awaited<ReturnType<typeof loadVendorDossier>>;

async function loadTrade(db: Db, vendorId: string) {
  const [products, onShelf, orders, findings, delivery] = await Promise.all([
    listVendorProducts(db, vendorId, newest),
    listVendorProducts(db, vendorId, { status: 'ON_SHELF', page: 1, pageSize: 1 }),
    listOrders(db, { vendorId, ...newest }),
    listFindings(db, { vendorId, ...newest }),
    loadInterfacePage(db, vendorId),
  ]);
  return { products, onShelf: onShelf.total, orders, findings, delivery };
}

async function loadStanding(db: Db, vendorId: string, ownerAccountId: string, now: Date) {
  const [certification, deposit, earnings, wallet] = await Promise.all([
    certificationOf(db, vendorId, now),
    depositOf(db, vendorId, now),
    loadEarningsSummary(db, vendorId, now),
    walletBalance(db, ownerAccountId),
  ]);
  return { certification, deposit, earnings, wallet };
}
