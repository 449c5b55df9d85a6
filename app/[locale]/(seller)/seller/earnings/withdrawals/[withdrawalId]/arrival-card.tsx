import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { Countdown, DerivationList } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { policyAt } from '@/lib/policy';
import type { WithdrawalDetail } from '@/lib/settlement';

/** The promised window of arrival and how its last day came about. SET-07, DEC-06. */
export async function ArrivalCard({ withdrawal, now }: { withdrawal: WithdrawalDetail; now: Date }) {
  const [t, fields] = await Promise.all([
    getTranslations('seller-money.withdrawal'),
    getTranslations('settlement.fields'),
  ]);
  const { arrival, arrivalFrom, arrivalBy } = withdrawal;
  const [earliest, latest] = policyAt(withdrawal.requestedAt).withdrawal.arrivalWorkingDays;
  return (
    <Card title={t('arrival')} description={t('arrivalDetail', { from: earliest, by: latest })}>
      <DescriptionList
        columns={1}
        items={[
          { term: fields('arrivalFrom'), description: <DateTime at={arrivalFrom} precision="day" /> },
          {
            term: fields('arrivalBy'),
            description: (
              <span className="inline-flex flex-wrap items-center gap-x-3">
                <DateTime at={arrivalBy} precision="day" />
                {arrival?.isOpen && <Countdown derivation={arrival.derivation} now={now} />}
              </span>
            ),
          },
        ]}
      />
      {arrival && (
        <div className="mt-3 rounded-box border border-line bg-ground px-3 py-2.5">
          <DerivationList derivation={arrival.derivation} />
        </div>
      )}
    </Card>
  );
}
