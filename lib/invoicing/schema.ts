import { z } from 'zod';
import { isTaxNumber } from './rules';

const id = z.string().min(1).max(40);
const line = (max: number) => z.string().trim().min(1).max(max);

export const invoiceKinds = ['ORDINARY', 'SPECIAL'] as const;

// What people paste from certificates: full-width or spaced digits and small letters mean the same number.
const taxNumber = z
  .string()
  .max(60)
  .transform((typed) => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase())
  .refine((number) => number === '' || isTaxNumber(number), 'invoicing.fields.taxNumberInvalid')
  .default('');

export const applyForInvoiceInput = z
  .strictObject({
    orderId: id,
    kind: z.enum(invoiceKinds),
    title: line(100),
    taxNumber,
    recipient: line(40),
    recipientPhone: z
      .string()
      .trim()
      .max(25)
      .regex(/^\+?\d[\d -]{5,22}\d$/, 'invoicing.fields.phoneInvalid'),
    recipientAddress: line(200),
  })
  // A special invoice is for deducting tax, which only a registered taxpayer does.
  .refine((form) => form.kind !== 'SPECIAL' || form.taxNumber !== '', {
    path: ['taxNumber'],
    message: 'invoicing.fields.taxNumberNeeded',
  });
export type ApplyForInvoiceInput = z.output<typeof applyForInvoiceInput>;

export const invoiceApplicationInput = z.strictObject({ applicationId: id });
export type InvoiceApplicationInput = z.output<typeof invoiceApplicationInput>;

const code = (max: number, message: string) =>
  z
    .string()
    .max(max * 2)
    .transform((typed) => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase())
    .pipe(z.string().regex(new RegExp(`^[0-9A-Z-]{6,${max}}$`), message));

export const mailInvoiceInput = z.strictObject({
  applicationId: id,
  courier: line(40),
  trackingNumber: code(40, 'invoicing.fields.trackingNumberInvalid'),
  invoiceNumber: code(40, 'invoicing.fields.invoiceNumberInvalid'),
});
export type MailInvoiceInput = z.output<typeof mailInvoiceInput>;
