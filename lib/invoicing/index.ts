export { deadlineHandlers } from './deadlines';
export {
  findLastTitle,
  type InvoiceableOrder,
  type InvoiceDetail,
  type InvoiceFilter,
  type InvoiceRow,
  invoiceSorts,
  listInvoiceableOrders,
  listInvoices,
  loadInvoice,
} from './queries';
export { decisions } from './rules';
export { type InvoiceStatus, invoiceSteps } from './status';
export { acceptInvoice } from './use-cases/accept-invoice';
export { applyForInvoice } from './use-cases/apply-for-invoice';
export { mailInvoice } from './use-cases/mail-invoice';
export { withdrawInvoiceApplication } from './use-cases/withdraw-invoice-application';
