import { getTranslations } from 'next-intl/server';
import { Status, type Tone } from '@/components/ui/badge';
import type { InvoiceStatus } from '@/lib/invoicing/status';

const toneOf: Record<InvoiceStatus, Tone> = {
  PENDING: 'warning',
  PROCESSING: 'info',
  MAILED: 'success',
  WITHDRAWN: 'neutral',
};

/** Where an invoice application stands, as a colour and a word. */
export async function InvoiceStatusMark({ status }: { status: InvoiceStatus }) {
  const t = await getTranslations('invoicing.status');
  return <Status tone={toneOf[status]}>{t(status)}</Status>;
}
