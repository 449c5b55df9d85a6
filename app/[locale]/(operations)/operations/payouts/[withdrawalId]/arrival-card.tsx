import { getTranslations } from 'next-intl/server';
import { DueMark } from '@/components/review/due-mark';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { DerivationList } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { SubmitButton } from '@/components/ui/submit-button';
import { can } from '@/lib/kernel/transitions';
import type { WithdrawalDetail } from '@/lib/settlement';
import { withdrawalSteps } from '@/lib/settlement/status';
import { requeryPayoutAction } from './actions';

/** The promised window of arrival with how it came about, and asking the bank right now. SET-07. */
export async function ArrivalCard({ withdrawal, now }: { withdrawal: WithdrawalDetail; now: Date }) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-business.payouts'),
    getTranslations('settlement.fields'),
  ]);
  const { id, status, arrival, arrivalFrom, arrivalBy } = withdrawal;
  const isOpen = can(withdrawalSteps.pay, status) || can(withdrawalSteps.complete, status);
  return (
    <Card title={fields('arrival')}>
      <DescriptionList
        columns={1}
        items={[
          { term: fields('arrivalFrom'), description: <DateTime at={arrivalFrom} precision="day" /> },
          {
            term: fields('arrivalBy'),
            description:
              isOpen && arrival ? (
                <DueMark derivation={arrival.derivation} now={now} />
              ) : (
                <DateTime at={arrivalBy} precision="day" />
              ),
          },
        ]}
      />
      {arrival && (
        <details className="mt-2">
          <summary className="w-fit text-13 text-primary">{t('derivation')}</summary>
          <div className="pt-2">
            <DerivationList derivation={arrival.derivation} />
          </div>
        </details>
      )}
      {isOpen && (
        <ActionForm action={requeryPayoutAction} className="mt-3 border-line border-t pt-3">
          <input type="hidden" name="withdrawalId" value={id} />
          <p className="text-muted text-xs">{t('requeryHint')}</p>
          <div>
            <SubmitButton tone="plain">{t('requery')}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Card>
  );
}
