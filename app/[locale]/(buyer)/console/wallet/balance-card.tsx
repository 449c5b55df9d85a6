import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Money } from '@/components/ui/money';
import type { Fen } from '@/lib/kernel/money';

/** What is there to spend, and the way to more. WAL-04. */
export async function BalanceCard({ balance }: { balance: Fen }) {
  const t = await getTranslations('buyer.wallet');
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4 py-1.5">
        <div>
          <p className="text-13 text-muted">{t('balance')}</p>
          <p className="mt-1 font-semibold text-[30px] tabular-nums leading-10">
            <Money amount={balance} />
          </p>
          <p className="mt-1 text-muted text-xs">{t('balanceNote')}</p>
        </div>
        <LinkButton href="/console/wallet/recharge" tone="primary" size="lg" icon="wallet">
          {t('recharge')}
        </LinkButton>
      </div>
    </Card>
  );
}
