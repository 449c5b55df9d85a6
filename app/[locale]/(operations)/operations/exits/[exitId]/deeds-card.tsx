import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { ConfirmButton } from '@/components/ui/confirm-button';
import type { ExitView } from '@/lib/exit';
import { exitSteps } from '@/lib/exit/status';
import { formatYuanSigned } from '@/lib/kernel/money';
import { can } from '@/lib/kernel/transitions';
import { receivePaperAction, returnDepositAction } from './actions';

/** What staff can do now: note the paper receipt, return the deposit, or nothing, and why. DEP-17. */
export async function DeedsCard({ exit }: { exit: ExitView }) {
  const t = await getTranslations('exit.staff');
  const { id, status, needsPaperReceipt, paperReceivedAt, blockers, held } = exit;
  const figures = { amount: formatYuanSigned(held) };
  const waitsForPaper = status === 'ASKED' && needsPaperReceipt && paperReceivedAt === null;
  const mayReturn = can(exitSteps.pay, status) && blockers.length === 0;
  return (
    <Card title={t('deeds')}>
      <div className="grid gap-3 text-13">
        {waitsForPaper && (
          <ActionForm action={receivePaperAction}>
            <input type="hidden" name="exitId" value={id} />
            <div>
              <ConfirmButton
                id="receive-paper"
                label={t('receivePaper')}
                title={t('receivePaperTitle')}
                confirmLabel={t('receivePaper')}
                tone="primary"
              >
                {t('receivePaperDetail')}
              </ConfirmButton>
            </div>
          </ActionForm>
        )}
        {mayReturn && (
          <ActionForm action={returnDepositAction} idempotencyKey={randomUUID()}>
            <input type="hidden" name="exitId" value={id} />
            <div>
              <ConfirmButton
                id="return-deposit"
                label={t(held > 0n ? 'return' : 'finish', figures)}
                title={t(held > 0n ? 'returnTitle' : 'finishTitle', figures)}
                confirmLabel={t(held > 0n ? 'return' : 'finish', figures)}
                tone="primary"
              >
                {t(held > 0n ? 'returnDetail' : 'finishDetail', figures)}
              </ConfirmButton>
            </div>
          </ActionForm>
        )}
        {!waitsForPaper && !mayReturn && (
          <p className="text-secondary">
            {t(`waits.${status === 'CLEARED' && blockers.length > 0 ? 'BLOCKED' : status}`)}
          </p>
        )}
      </div>
    </Card>
  );
}
