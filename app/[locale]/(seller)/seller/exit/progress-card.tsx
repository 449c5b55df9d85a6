import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ExitView } from '@/lib/exit';
import { exitSteps } from '@/lib/exit/status';
import { formatYuanSigned } from '@/lib/kernel/money';
import { can } from '@/lib/kernel/transitions';
import { confirmClearAction, recallExitAction } from './actions';

type ProgressProps = { exit: ExitView; now: Date; isOwner: boolean };

/** How far a vendor's way out has come, what it can do now, and until when the deposit is back. DEP-17, DEP-18. */
export async function ProgressCard({ exit, now, isOwner }: ProgressProps) {
  const [t, fields] = await Promise.all([getTranslations('exit.page'), getTranslations('exit.fields')]);
  const { status, failure, countdown, estimate, receiptId } = exit;
  return (
    <Card title={t('progress')} actions={countdown && <Countdown derivation={countdown} now={now} />}>
      <div className="grid gap-4">
        {failure && status === 'CLEARED' && (
          <Alert tone="danger" title={t('failed', { reason: failure })}>
            {t('failedDetail')} <Link href="/seller/account">{t('toAccount')}</Link>
          </Alert>
        )}
        <p className="text-13 text-secondary">{t(`states.${status}`)}</p>
        <DescriptionList
          columns={2}
          items={[
            { term: fields('number'), description: <span className="tabular-nums">{exit.number}</span> },
            { term: fields('askedAt'), description: <DateTime at={exit.askedAt} /> },
            { term: t('deposit'), description: <Money amount={exit.amount ?? exit.held} /> },
            {
              term: fields('returnBy'),
              description: exit.dueAt ? <DateTime at={exit.dueAt} precision="day" /> : t('afterAll'),
            },
            ...(estimate ? [{ term: t('estimate'), description: estimate }] : []),
            ...(receiptId
              ? [
                  {
                    term: t('basis'),
                    description: (
                      <Link href={`/receipts/${receiptId}`} className="text-primary hover:underline">
                        {t('receipt')}
                      </Link>
                    ),
                  },
                ]
              : []),
            { term: fields('reason'), description: exit.reason, wide: true },
          ]}
        />
        <Deeds exit={exit} isOwner={isOwner} />
      </div>
    </Card>
  );
}

async function Deeds({ exit: { id, status, blockers, held }, isOwner }: { exit: ExitView; isOwner: boolean }) {
  const t = await getTranslations('exit.page');
  return (
    <div className="flex flex-wrap gap-3">
      {can(exitSteps.clear, status) && (
        <ActionForm action={confirmClearAction} className="gap-2">
          <input type="hidden" name="exitId" value={id} />
          <div>
            <SubmitButton tone={blockers.length === 0 ? 'primary' : 'plain'}>{t('confirmClear')}</SubmitButton>
          </div>
        </ActionForm>
      )}
      {isOwner && can(exitSteps.recall, status) && (
        <ActionForm action={recallExitAction} className="gap-2">
          <input type="hidden" name="exitId" value={id} />
          <div>
            <ConfirmButton
              id="recall-exit"
              label={t('recall')}
              title={t('recallTitle')}
              confirmLabel={t('recall')}
              tone="primary"
              quiet
            >
              {t('recallDetail', { held: formatYuanSigned(held) })}
            </ConfirmButton>
          </div>
        </ActionForm>
      )}
    </div>
  );
}
