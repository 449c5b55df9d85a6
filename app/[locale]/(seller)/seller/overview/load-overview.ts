import { hasAccepted } from '@/lib/agreements';
import { listServiceAgreements, listVendorProducts } from '@/lib/catalog';
import { certificationOf } from '@/lib/certification';
import type { VendorActor } from '@/lib/db';
import { listCalls, loadInterfacePage } from '@/lib/delivery';
import { listInvoices } from '@/lib/invoicing';
import { ZERO_FEN } from '@/lib/kernel/money';
import { listVendorOrders } from '@/lib/orders';
import { loadEarningsSummary } from '@/lib/settlement';
import type { Area } from '@/lib/vendors/status';
import type { PageContext } from '@/lib/web/contexts';
import { may } from '@/lib/web/vendor-context';

const few = { page: 1, pageSize: 3 };

const none = { rows: [], total: 0 };

/** Everything the seller center's first page shows, read at once; of areas a member does not see nothing is read. SUB-01. */
export async function loadOverview(context: PageContext<VendorActor>) {
  const { db, actor, now } = context;
  const { vendorId } = actor;
  const sees = (area: Area) => may(context, `${area}:view`);
  const [earnings, orders, products, calls, invoices, supplementSigned, firstSteps] = await Promise.all([
    sees('money') ? loadEarningsSummary(db, vendorId, now) : null,
    sees('orders') ? listVendorOrders(db, vendorId, { page: 1, pageSize: 6 }) : null,
    sees('products') ? loadProducts(db, vendorId) : { underReview: none, returned: none },
    sees('delivery') ? listCalls(db, { vendorId, status: 'PENDING', page: 1, pageSize: 20 }) : none,
    sees('invoices') ? loadInvoices(db, vendorId) : { toAccept: none, toPost: none },
    hasAccepted(db, 'EARNINGS_SUPPLEMENT', { vendorId }, now),
    // Whoever cannot go the whole way is not sent on it.
    (['products', 'delivery', 'money'] as const).every(sees) ? loadFirstSteps(context) : null,
  ]);
  const failing = calls.rows.filter(({ attemptCount }) => attemptCount > 0);
  return {
    earnings,
    orders: orders?.rows ?? null,
    firstSteps,
    todo: {
      ...products,
      ...invoices,
      failing: failing.slice(0, few.pageSize),
      failingTotal: failing.length,
      needsDeposit: earnings && earnings.needsDeposit > ZERO_FEN ? earnings : null,
      supplementMissing: !supplementSigned && earnings !== null && earnings.payable > ZERO_FEN,
    },
  };
}
export type Overview = Awaited<ReturnType<typeof loadOverview>>;

type Reader = PageContext<VendorActor>['db'];

async function loadFirstSteps({ db, actor: { vendorId }, now }: PageContext<VendorActor>) {
  const [certification, delivery, agreements, all, onShelf] = await Promise.all([
    certificationOf(db, vendorId, now),
    loadInterfacePage(db, vendorId),
    listServiceAgreements(db, vendorId),
    listVendorProducts(db, vendorId, { page: 1, pageSize: 1 }),
    listVendorProducts(db, vendorId, { status: 'ON_SHELF', page: 1, pageSize: 1 }),
  ]);
  return {
    certification: certification.state === 'VALID',
    delivery: delivery.publishedAt !== null,
    agreement: agreements.length > 0,
    product: all.total > 0,
    onShelf: onShelf.total > 0,
  };
}

async function loadProducts(db: Reader, vendorId: string) {
  const [underReview, returned] = await Promise.all([
    listVendorProducts(db, vendorId, { review: 'UNDER_REVIEW', ...few }),
    listVendorProducts(db, vendorId, { review: 'CHANGES_REQUESTED', ...few }),
  ]);
  return { underReview, returned };
}

async function loadInvoices(db: Reader, vendorId: string) {
  const sort = 'requestedAt' as const;
  const [toAccept, toPost] = await Promise.all([
    listInvoices(db, { vendorId, status: 'PENDING', sort, ...few }),
    listInvoices(db, { vendorId, status: 'PROCESSING', sort, ...few }),
  ]);
  return { toAccept, toPost };
}
