import { getTranslations } from 'next-intl/server';
import { Badge, type Tone } from '@/components/ui/badge';
import type { CertificationState } from '@/lib/certification';

const toneOf: Record<CertificationState, Tone> = { VALID: 'success', LAPSED: 'danger', NEVER_PAID: 'warning' };

/** How a vendor stands with its certification, in colour and word. FEE-02. */
export async function CertificationBadge({ state }: { state: CertificationState }) {
  const words = await getTranslations('certification.status');
  return <Badge tone={toneOf[state]}>{words(state)}</Badge>;
}
