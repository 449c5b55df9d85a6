import { getTranslations } from 'next-intl/server';
import { Badge, type Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import type { listNotices } from '@/lib/partners';
import type { WithdrawalDetail } from '@/lib/settlement';

type Notice = Awaited<ReturnType<typeof listNotices>>['rows'][number];

const toneOf: Readonly<Record<string, Tone>> = {
  ACTED_ON: 'success',
  REPEATED: 'neutral',
  NOTHING_TO_DO: 'neutral',
};

/** Every notification of the bank about this payout as it came, believed or not. SET-07. */
export async function BankCard({ withdrawal, notices }: { withdrawal: WithdrawalDetail; notices: readonly Notice[] }) {
  const [t, verdicts] = await Promise.all([
    getTranslations('operations-business.payouts'),
    getTranslations('partners.verdicts'),
  ]);
  return (
    <Card title={t('bank')} description={t('bankDetail')}>
      {notices.length === 0 && (
        <EmptyState compact drawing="mail" title={t('noNotices')}>
          {withdrawal.transferNo ? t('acceptedAs', { number: withdrawal.transferNo }) : t('notHandedOver')}
        </EmptyState>
      )}
      <ul className="grid gap-3">
        {notices.map(({ id, receivedAt, verdict, body }) => (
          <li key={id} className="rounded-box border border-line">
            <p className="flex flex-wrap items-center justify-between gap-2 border-line border-b px-3 py-1.5 text-xs">
              <DateTime at={receivedAt} precision="second" />
              <Badge tone={toneOf[verdict] ?? 'danger'}>{verdicts(verdict)}</Badge>
            </p>
            <pre className="overflow-x-auto whitespace-pre-wrap break-all px-3 py-2 font-mono text-xs">{body}</pre>
          </li>
        ))}
      </ul>
    </Card>
  );
}
