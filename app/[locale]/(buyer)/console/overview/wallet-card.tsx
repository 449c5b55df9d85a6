import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { type Fen, subtractFen } from '@/lib/kernel/money';

/** What is there to spend, and whether it covers what waits to be paid. WAL-04. */
export async function WalletCard({ balance, unpaid }: { balance: Fen; unpaid: Fen }) {
  const t = await getTranslations('buyer.overview');
  return (
    <Card
      title={t('wallet')}
      actions={
        <Link href="/console/wallet" className="text-13 text-primary hover:underline">
          {t('statement')}
        </Link>
      }
    >
      <p className="font-semibold text-[26px] tabular-nums leading-10">
        <Money amount={balance} />
      </p>
      {unpaid > balance && (
        <p className="text-muted text-xs">
          {t.rich('short', { missing: () => <Money key="missing" amount={subtractFen(unpaid, balance)} /> })}
        </p>
      )}
      <LinkButton href="/console/wallet/recharge" tone="primary" icon="wallet" className="mt-3">
        {t('recharge')}
      </LinkButton>
    </Card>
  );
}
