'use server';

import { applyForInvoice, withdrawInvoiceApplication } from '@/lib/invoicing';
import { applyForInvoiceInput, invoiceApplicationInput } from '@/lib/invoicing/schema';
import { buyerAction } from '@/lib/web/doors';

export const applyForInvoiceAction = buyerAction(applyForInvoiceInput, applyForInvoice, {
  once: true,
  goTo: ({ applicationId }) => `/console/invoices/${applicationId}?done=applied`,
});

export const withdrawInvoiceAction = buyerAction(invoiceApplicationInput, withdrawInvoiceApplication, {
  goTo: (_result, { applicationId }) => `/console/invoices/${applicationId}?done=withdrawn`,
});
