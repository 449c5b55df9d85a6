import { hasAccepted } from '@/lib/agreements';
import { listServiceAgreements, listVendorProducts } from '@/lib/catalog';
import { certificationOf } from '@/lib/certification';
import type { VendorActor } from '@/lib/db';
import { listCalls, loadInterfacePage } from '@/lib/delivery';
import { listInvoices } from '@/lib/invoicing';
import { ZERO_FEN } from '@/lib/kernel/money';
import { listVendorOrders } from '@/lib/orders';
import { loadEarningsSummary } from '@/lib/settlement';
import type { PageContext } from '@/lib/web/contexts';

const few = { page: 1, pageSize: 3 };

/** Everything the seller center's first page shows, read at once. */
export async function loadOverview({ db, actor, now }: PageContext<VendorActor>) {
  const { vendorId } = actor;
  const [certification, delivery, agreements, supplementSigned, earnings, orders, all, products, calls, invoices] =
    await Promise.all([
      certificationOf(db, vendorId, now),
      loadInterfacePage(db, vendorId),
      listServiceAgreements(db, vendorId),
      hasAccepted(db, 'EARNINGS_SUPPLEMENT', { vendorId }, now),
      loadEarningsSummary(db, vendorId, now),
      listVendorOrders(db, vendorId, { page: 1, pageSize: 6 }),
      listVendorProducts(db, vendorId, { page: 1, pageSize: 1 }),
      loadProducts(db, vendorId),
      listCalls(db, { vendorId, status: 'PENDING', page: 1, pageSize: 20 }),
      loadInvoices(db, vendorId),
    ]);
  const failing = calls.rows.filter(({ attemptCount }) => attemptCount > 0);
  return {
    earnings,
    orders: orders.rows,
    firstSteps: {
      certification: certification.state === 'VALID',
      delivery: delivery.publishedAt !== null,
      agreement: agreements.length > 0,
      product: all.total > 0,
      onShelf: products.onShelf > 0,
    },
    todo: {
      ...products,
      ...invoices,
      failing: failing.slice(0, few.pageSize),
      failingTotal: failing.length,
      needsDeposit: earnings.needsDeposit > ZERO_FEN ? earnings : null,
      supplementMissing: !supplementSigned && earnings.payable > ZERO_FEN,
    },
  };
}
export type Overview = Awaited<ReturnType<typeof loadOverview>>;

type Reader = PageContext<VendorActor>['db'];

async function loadProducts(db: Reader, vendorId: string) {
  const [underReview, returned, onShelf] = await Promise.all([
    listVendorProducts(db, vendorId, { review: 'UNDER_REVIEW', ...few }),
    listVendorProducts(db, vendorId, { review: 'CHANGES_REQUESTED', ...few }),
    listVendorProducts(db, vendorId, { status: 'ON_SHELF', page: 1, pageSize: 1 }),
  ]);
  return { underReview, returned, onShelf: onShelf.total };
}

async function loadInvoices(db: Reader, vendorId: string) {
  const sort = 'requestedAt' as const;
  const [toAccept, toPost] = await Promise.all([
    listInvoices(db, { vendorId, status: 'PENDING', sort, ...few }),
    listInvoices(db, { vendorId, status: 'PROCESSING', sort, ...few }),
  ]);
  return { toAccept, toPost };
}
