'use server';

import { acceptInvoice, mailInvoice } from '@/lib/invoicing';
import { invoiceApplicationInput, mailInvoiceInput } from '@/lib/invoicing/schema';
import { vendorAction } from '@/lib/web/doors';

export const acceptInvoiceAction = vendorAction(invoiceApplicationInput, acceptInvoice, {
  goTo: (_, { applicationId }) => `/seller/invoices/${applicationId}?done=accepted`,
});

export const mailInvoiceAction = vendorAction(mailInvoiceInput, mailInvoice, {
  goTo: (_, { applicationId }) => `/seller/invoices/${applicationId}?done=mailed`,
});
