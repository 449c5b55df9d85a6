import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { BalanceSums } from '@/components/onboarding/balance-sums';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { DateTime } from '@/components/ui/date-time';
import { RuleLinks } from '@/components/ui/rule-link';
import type { CertificationView } from '@/lib/certification';
import type { VendorActor } from '@/lib/db';
import { addBeijingYears } from '@/lib/kernel/clock';
import { type Fen, formatYuanSigned, subtractFen } from '@/lib/kernel/money';
import type { PolicyPack } from '@/lib/policy';
import { rechargePath } from '@/lib/wallet';
import type { FormAction } from '@/lib/web/form-state';

type PayFeeProps = {
  action: FormAction;
  /** Where to come back to from a recharge. */
  path: string;
  actor: VendorActor;
  certification: CertificationView;
  balance: Fen;
  policy: PolicyPack;
  now: Date;
};

/** A year of certification from the owner's wallet: what it costs, which year it buys, and that it is never returned. FEE-01, FEE-04, FEE-05. */
export async function PayFee(props: PayFeeProps) {
  const { certification, balance, policy, now } = props;
  const { fee, validUntil } = certification;
  const t = await getTranslations('joining.fee');
  const from = validUntil && validUntil > now ? validUntil : now;
  const until = addBeijingYears(from, policy.certification.validYears);
  return (
    <div className="grid gap-4">
      <BalanceSums amount={fee} balance={balance} />
      <Alert tone="warning" title={t('neverReturned')}>
        {t('neverReturnedDetail')} <RuleLinks ids={['FEE-04']} />
      </Alert>
      <p className="text-13 text-secondary">
        {t.rich(from === now ? 'validFromNow' : 'validFromOldEnd', {
          from: () => <DateTime key="from" at={from} />,
          until: () => (
            <span key="until" className="font-medium text-base-content">
              <DateTime at={until} />
            </span>
          ),
        })}{' '}
        <RuleLinks ids={['FEE-01', 'FEE-05']} />
      </p>
      {balance >= fee ? <PayForm {...props} until={until} /> : <Missing {...props} />}
    </div>
  );
}

async function PayForm({ action, certification, until }: PayFeeProps & { until: Date }) {
  const t = await getTranslations('joining.fee');
  const amount = formatYuanSigned(certification.fee);
  const seenUntil = certification.validUntil?.toISOString() ?? '';
  return (
    <ActionForm action={action} idempotencyKey={randomUUID()}>
      <input type="hidden" name="seenUntil" value={seenUntil} />
      <div>
        <ConfirmButton
          id="pay-fee"
          label={t(seenUntil ? 'renew' : 'pay', { amount })}
          title={t('confirmTitle', { amount })}
          confirmLabel={t('confirm')}
          tone="primary"
          size="lg"
        >
          {t.rich('confirmDetail', { until: () => <DateTime key="until" at={until} /> })}
        </ConfirmButton>
      </div>
    </ActionForm>
  );
}

/** The wallet is the owner's: only its owner can bring money in. */
async function Missing({ actor, certification, balance, path }: PayFeeProps) {
  const t = await getTranslations('joining.pay');
  const missing = subtractFen(certification.fee, balance);
  const isOwner = actor.accountId === actor.ownerAccountId;
  return (
    <Alert
      tone="warning"
      title={t('short', { missing: formatYuanSigned(missing) })}
      actions={
        isOwner && (
          <LinkButton href={rechargePath(missing, path)} tone="primary" icon="wallet">
            {t('recharge', { missing: formatYuanSigned(missing) })}
          </LinkButton>
        )
      }
    >
      {t(isOwner ? 'shortDetail' : 'ownerRecharges')}
    </Alert>
  );
}
