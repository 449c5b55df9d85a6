import { getTranslations } from 'next-intl/server';
import { Status, type Tone } from '@/components/ui/badge';
import type { ChangeStatus } from '@/lib/changes/status';

const toneOf: Record<ChangeStatus, Tone> = {
  VERIFYING: 'warning',
  UNDER_REVIEW: 'info',
  CHANGES_REQUESTED: 'warning',
  APPROVED: 'success',
  REFUSED: 'danger',
  WITHDRAWN: 'neutral',
};

/** Where a change of a company's data stands, as a colour and a word. */
export async function ChangeStatusMark({ status }: { status: ChangeStatus }) {
  const t = await getTranslations('changes.status');
  return <Status tone={toneOf[status]}>{t(status)}</Status>;
}
