import { getTranslations } from 'next-intl/server';
import { Status, type Tone } from '@/components/ui/badge';
import type { InstanceStatus } from '@/lib/delivery/status';

const toneOf: Record<InstanceStatus, Tone> = {
  CREATING: 'info',
  ACTIVE: 'success',
  EXPIRED: 'warning',
  DESTROYING: 'neutral',
  DESTROYED: 'neutral',
};

/** Where an instance stands, as a colour and a word. */
export async function InstanceStatusMark({ status }: { status: InstanceStatus }) {
  const t = await getTranslations('delivery.instanceStatus');
  return <Status tone={toneOf[status]}>{t(status)}</Status>;
}
