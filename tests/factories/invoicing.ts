import type { BuyerActor, Db } from '@/lib/db';
import { applyForInvoice } from '@/lib/invoicing';
import type { ApplyForInvoiceInput } from '@/lib/invoicing/schema';
import { contextFor } from '../support/acting';

/** What a buyer types to get an ordinary invoice for a company. */
export function someInvoice(orderId: string, wishes: Partial<ApplyForInvoiceInput> = {}): ApplyForInvoiceInput {
  return {
    orderId,
    kind: 'ORDINARY',
    title: '某某科技有限公司',
    taxNumber: '91350100M000100Y43',
    recipient: '王小明',
    recipientPhone: '13900000000',
    recipientAddress: '某市某区某路 8 号',
    ...wishes,
  };
}

/** An application that waits for its vendor; the order must be completed. */
export async function anInvoiceApplication(db: Db, buyer: BuyerActor, orderId: string, at: Date): Promise<string> {
  return (await applyForInvoice(contextFor(db, buyer, at), someInvoice(orderId))).applicationId;
}
