'use server';

import { acceptInvoice, mailInvoice } from '@/lib/invoicing';
import { invoiceApplicationInput, mailInvoiceInput } from '@/lib/invoicing/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const acceptInvoiceAction = vendorAction('invoices:manage', invoiceApplicationInput, acceptInvoice, {
  goTo: (_, { applicationId }) => `/seller/invoices/${applicationId}?done=accepted`,
});

export const mailInvoiceAction = vendorAction('invoices:manage', mailInvoiceInput, mailInvoice, {
  goTo: (_, { applicationId }) => `/seller/invoices/${applicationId}?done=mailed`,
});
