import { getTranslations } from 'next-intl/server';
import { Status } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { RuleLinks } from '@/components/ui/rule-link';
import type { TopUpView } from '@/lib/deposits';

/** The time a vendor has to make its deposit up, and what is still missing. DEP-16. */
export async function TopUpCard({ topUp, now }: { topUp: TopUpView; now: Date }) {
  const [t, status] = await Promise.all([
    getTranslations('operations-deposits.topUp'),
    getTranslations('deposits.topUpStatus'),
  ]);
  return (
    <Card title={t('title')} actions={<RuleLinks ids={['DEP-16', 'DEC-02', 'DEC-17']} />}>
      <DescriptionList
        columns={3}
        items={[
          {
            term: t('state'),
            description: (
              <Status tone={topUp.status === 'OVERDUE' ? 'danger' : 'warning'}>{status(topUp.status)}</Status>
            ),
          },
          { term: t('tier'), description: <Money amount={topUp.tier} /> },
          { term: t('missing'), description: <Money amount={topUp.missing} className="text-error" /> },
          {
            term: t('due'),
            description: (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                <DateTime at={topUp.dueAt} />
                {topUp.derivation && <Countdown derivation={topUp.derivation} now={now} />}
              </span>
            ),
          },
          {
            term: t('basis'),
            description: (
              <Link href={`/receipts/${topUp.receiptId}`} className="text-primary hover:underline">
                {t('receipt')}
              </Link>
            ),
          },
        ]}
      />
    </Card>
  );
}
