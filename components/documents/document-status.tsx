import { getTranslations } from 'next-intl/server';
import { Badge, type Tone } from '@/components/ui/badge';
import type { DocumentStatus } from '@/lib/documents/status';

const toneOf: Record<DocumentStatus | 'MISSING', Tone> = {
  MISSING: 'warning',
  PENDING: 'info',
  ACCEPTED: 'success',
  REJECTED: 'danger',
  REPLACED: 'neutral',
};

/** How a paper stands, as a colour and a word; MISSING before it was uploaded. ONB-04. */
export async function DocumentStatusMark({ status }: { status: DocumentStatus | 'MISSING' }) {
  const t = await getTranslations('documents.status');
  return <Badge tone={toneOf[status]}>{t(status)}</Badge>;
}
