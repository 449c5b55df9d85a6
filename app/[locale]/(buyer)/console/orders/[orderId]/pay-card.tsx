import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { SubmitButton } from '@/components/ui/submit-button';
import { type Fen, formatYuanSigned, subtractFen } from '@/lib/kernel/money';
import type { OrderDetail } from '@/lib/orders';
import { rechargePath } from '@/lib/wallet';
import { payOrderAction } from '../actions';

type PayProps = { order: OrderDetail; balance: Fen; now: Date };

/** Paying from the wallet: what it holds, what remains, or what is missing and how to bring it in. WAL-04, ORD-03, ORD-07. */
export async function PayCard({ order, balance, now }: PayProps) {
  const t = await getTranslations('buyer.order.pay');
  const deadline = order.deadlines.find(({ kind, status }) => kind === 'expire-order' && status === 'PENDING');
  const isCovered = balance >= order.payable;
  return (
    <Card
      id="pay"
      title={t('title')}
      actions={deadline && <Countdown derivation={deadline.derivation} now={now} />}
      className="scroll-mt-20"
    >
      <p className="text-13 text-secondary">
        {t.rich('until', { at: () => <DateTime key="at" at={order.expiresAt} /> })}
      </p>
      <Sums order={order} balance={balance} isCovered={isCovered} />
      {isCovered ? <PayForm order={order} /> : <Missing order={order} missing={subtractFen(order.payable, balance)} />}
    </Card>
  );
}

async function Sums({ order, balance, isCovered }: Omit<PayProps, 'now'> & { isCovered: boolean }) {
  const t = await getTranslations('buyer.order.pay');
  const after = isCovered ? subtractFen(balance, order.payable) : subtractFen(order.payable, balance);
  return (
    <dl className="my-4 grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2 rounded-box bg-ground px-4 py-3 text-13 sm:max-w-md">
      <dt className="text-muted">{t('payable')}</dt>
      <dd className="text-right text-lg">
        <Money amount={order.payable} big />
      </dd>
      <dt className="text-muted">{t('balance')}</dt>
      <dd className="text-right">
        <Money amount={balance} />
      </dd>
      <dt className="text-muted">{t(isCovered ? 'after' : 'missing')}</dt>
      <dd className={isCovered ? 'text-right' : 'text-right font-medium text-error'}>
        <Money amount={after} />
      </dd>
    </dl>
  );
}

async function PayForm({ order }: { order: OrderDetail }) {
  const t = await getTranslations('buyer.order.pay');
  return (
    <>
      <ActionForm action={payOrderAction} idempotencyKey={randomUUID()}>
        <input type="hidden" name="orderId" value={order.id} />
        <div className="form-actions">
          <SubmitButton size="lg">{t('go', { amount: formatYuanSigned(order.payable) })}</SubmitButton>
          <Link
            href={`/console/wallet/recharge?returnTo=${encodeURIComponent(`/console/orders/${order.id}`)}`}
            className="px-2 text-13 text-primary hover:underline"
          >
            {t('rechargeFirst')}
          </Link>
        </div>
      </ActionForm>
      <p className="mt-2 text-muted text-xs">{t('promise')}</p>
    </>
  );
}

async function Missing({ order, missing }: { order: OrderDetail; missing: Fen }) {
  const t = await getTranslations('buyer.order.pay');
  return (
    <Alert
      tone="warning"
      title={t('short', { missing: formatYuanSigned(missing) })}
      actions={
        <LinkButton href={rechargePath(missing, `/console/orders/${order.id}`)} tone="primary" icon="wallet">
          {t('recharge', { missing: formatYuanSigned(missing) })}
        </LinkButton>
      }
    >
      {t('shortDetail')}
    </Alert>
  );
}
