import { defineSteps } from '@/lib/kernel/transitions';

export const invoiceStatuses = ['PENDING', 'PROCESSING', 'MAILED', 'WITHDRAWN'] as const;
export type InvoiceStatus = (typeof invoiceStatuses)[number];

/** INV-11: an application can be withdrawn only while nobody works on it. */
export const invoiceSteps = defineSteps<InvoiceStatus>()({
  accept: { from: ['PENDING'], to: 'PROCESSING' },
  mail: { from: ['PROCESSING'], to: 'MAILED' },
  withdraw: { from: ['PENDING'], to: 'WITHDRAWN' },
});
export type InvoiceVerb = keyof typeof invoiceSteps;
export const invoiceStart = 'PENDING' satisfies InvoiceStatus;
export const invoiceEnds = ['MAILED', 'WITHDRAWN'] as const satisfies readonly InvoiceStatus[];
