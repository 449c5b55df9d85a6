import { z } from 'zod';
import { type Fen, fen } from '@/lib/kernel/money';

// What partners send is read as loosely as their protocol allows (new keys may appear) and as strictly as money asks.

const amount = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform((text): Fen => fen(text));
const instant = z.iso.datetime().transform((text) => new Date(text));
const text = (max: number) => z.string().min(1).max(max);

export const newPaymentAnswer = z.object({ paymentNo: text(64), payUrl: z.url().max(500) });

export const paymentReport = z.object({
  paymentNo: text(64),
  orderNo: text(64),
  amount,
  status: z.enum(['PENDING', 'SUCCESS', 'CLOSED']),
  paidAt: instant.nullable(),
});

export const newTransferAnswer = z.object({ transferNo: text(64) });

export const transferReport = z.object({
  transferNo: text(64),
  requestId: text(64),
  kind: z.enum(['VERIFICATION', 'PAYOUT']),
  amount,
  status: z.enum(['ACCEPTED', 'PAID', 'REJECTED']),
  reasonCode: z.string().max(60).nullable(),
  reason: z.string().max(300).nullable(),
  executedAt: instant.nullable(),
});

export const incomingLines = z.object({
  lines: z
    .array(
      z.object({
        lineNo: text(64),
        position: z.int().min(1),
        amount,
        payerName: text(100),
        payerTail: z.string().max(8),
        memo: z.string().max(200),
        bookedAt: instant,
      }),
    )
    .max(100),
});

export const notificationId = z.object({ notificationId: text(64) });
