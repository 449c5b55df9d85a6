import { getTranslations } from 'next-intl/server';
import { Status, type Tone } from '@/components/ui/badge';
import type { ExitStatus } from '@/lib/exit/status';

const toneOf: Record<ExitStatus, Tone> = {
  ASKED: 'warning',
  CLEARED: 'info',
  PAYING: 'info',
  EXITED: 'neutral',
  RECALLED: 'neutral',
};

/** Where a vendor stands on its way out, as a colour and a word. DEP-17 */
export async function ExitStatusMark({ status }: { status: ExitStatus }) {
  const t = await getTranslations('exit.status');
  return <Status tone={toneOf[status]}>{t(status)}</Status>;
}
