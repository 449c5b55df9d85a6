import type { RoutePolicies } from '../policy';

/** Nobody signed in is told so; to anyone else the file is not there. */
const closed = { anonymous: 401, forbidden: 404 };

/** Route handlers: files to take away, what partners call, and what machines ask. */
export const handlers: RoutePolicies = {
  '/': { door: 'public', own: 307 },
  '/language/[to]': { door: 'public', fixed: { to: 'en' }, own: 303 },
  '/robots.txt': { door: 'public' },
  '/sitemap.xml': { door: 'public' },
  '/api/health/live': { door: 'public' },
  '/api/health/ready': { door: 'public' },
  '/api/viewer': { door: 'public' },
  // Private files are for whom their link was made: files.spec.ts. Without a link nobody sees anything.
  '/api/files/[...path]': {
    door: 'buyer',
    fixed: { path: 'fil_00000000000000000000000000' },
    denied: closed,
    own: 404,
  },
  // Partners prove who they are by a signature: hostile/notifications.spec.ts. Without one nothing is believed.
  '/api/bank/notifications': { method: 'POST', door: 'public', own: 401 },
  '/api/payments/notifications': { method: 'POST', door: 'public', own: 401 },
  '/api/deposit-returns/notifications': { method: 'POST', door: 'public', own: 401 },
  // Whoever collects figures has a token of its own; none is set here.
  '/api/metrics': { door: 'public', own: 404 },
  '/api/payouts/notifications': { method: 'POST', door: 'public', own: 401 },
  '/[locale]/console/wallet/export': { door: 'buyer', denied: closed },
  '/[locale]/seller/members/activity/export': { door: 'vendor', needs: 'members:view', denied: closed },
  '/[locale]/seller/deposit/certificate.pdf': { door: 'vendor', needs: 'money:view', denied: closed },
  '/[locale]/seller/deposit/payments/[paymentId]/receipt.pdf': {
    door: 'vendor',
    needs: 'money:view',
    names: { paymentId: 'depositPayment' },
    denied: closed,
  },
  '/[locale]/seller/certification/[certificationId]/receipt.pdf': {
    door: 'vendor',
    needs: 'money:view',
    names: { certificationId: 'certification' },
    denied: closed,
  },
  '/[locale]/seller/agreements/copies/[acceptanceId]/copy.pdf': {
    door: 'vendor',
    needs: 'account:view',
    names: { acceptanceId: 'supplementSigned' },
    denied: closed,
  },
  '/[locale]/console/agreements/copies/[acceptanceId]/copy.pdf': {
    door: 'buyer',
    names: { acceptanceId: 'termsSigned' },
    denied: closed,
  },
  '/[locale]/operations/agreements/copies/[acceptanceId]/copy.pdf': {
    door: 'CONDUCT',
    names: { acceptanceId: 'supplementSigned' },
    denied: closed,
  },
  '/[locale]/seller/earnings/export': { door: 'vendor', needs: 'money:view', denied: closed },
  '/[locale]/operations/ledger/accounts/[accountId]/export': {
    door: 'FINANCE',
    names: { accountId: 'ledgerAccount' },
    denied: closed,
  },
};
