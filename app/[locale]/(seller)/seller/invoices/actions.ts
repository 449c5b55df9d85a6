'use server';

import { acceptInvoice, mailInvoice } from '@/lib/invoicing';
import { invoiceApplicationInput, mailInvoiceInput } from '@/lib/invoicing/schema';
import { vendorAction } from '@/lib/web/doors';

export const acceptInvoiceAction = vendorAction(invoiceApplicationInput, acceptInvoice, {
  say: 'seller.invoices.accepted',
});

export const mailInvoiceAction = vendorAction(mailInvoiceInput, mailInvoice, { say: 'seller.invoices.mailed' });
