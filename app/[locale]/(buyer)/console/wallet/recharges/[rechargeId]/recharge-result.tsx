import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon, type IconName } from '@/components/ui/icon';
import { type Fen, formatYuan, formatYuanSigned } from '@/lib/kernel/money';
import type { RechargeDetail } from '@/lib/wallet';
import { ResumeRecharge } from '../../recharge/resume-recharge';

type ResultProps = { recharge: RechargeDetail; wasAsked: boolean; balance: Fen };

/** What became of a recharge in one sentence, and the next step. */
export async function RechargeResult({ recharge, wasAsked, balance }: ResultProps) {
  const t = await getTranslations('buyer.recharge');
  const amounts = { amount: formatYuanSigned(recharge.amount), balance: formatYuanSigned(balance) };
  const back = recharge.returnTo;
  const here = `/console/wallet/recharges/${recharge.id}`;
  if (recharge.status === 'PAID') {
    return (
      <Result icon="circle-check" tone="text-success" title={t('paid', amounts)} detail={t('paidDetail', amounts)}>
        {back && (
          <LinkButton href={back} tone="primary">
            {t('goOn')}
          </LinkButton>
        )}
        <LinkButton href="/console/wallet" tone={back ? 'plain' : 'primary'}>
          {t('toWallet')}
        </LinkButton>
      </Result>
    );
  }
  if (recharge.status === 'CLOSED') {
    const again = new URLSearchParams({ amount: formatYuan(recharge.amount).replaceAll(',', '') });
    if (back) again.set('returnTo', back);
    return (
      <Result icon="circle-x" tone="text-muted" title={t('closed')} detail={t('closedDetail')}>
        <LinkButton href={`/console/wallet/recharge?${again}`} tone="primary">
          {t('again')}
        </LinkButton>
        <LinkButton href={back || '/console/wallet'}>{t(back ? 'backWithout' : 'toWallet')}</LinkButton>
      </Result>
    );
  }
  const waits = recharge.wasOpened;
  return (
    <Result
      icon={waits ? 'clock' : 'wallet'}
      tone="text-warning"
      title={t(waits ? 'waiting' : 'unpaid', amounts)}
      detail={t(waits ? (wasAsked ? 'waitingDetail' : 'notAsked') : 'unpaidDetail')}
    >
      {waits && (
        <LinkButton href={here} tone="primary" icon="history">
          {t('lookAgain')}
        </LinkButton>
      )}
      <ResumeRecharge rechargeId={recharge.id} isMain={!waits}>
        {t(waits ? 'goOnPaying' : 'payNow')}
      </ResumeRecharge>
    </Result>
  );
}

type SentenceProps = { icon: IconName; tone: string; title: string; detail: string; children: ReactNode };

function Result({ icon, tone, title, detail, children }: SentenceProps) {
  return (
    <div className="flex flex-col items-center px-4 py-8 text-center" role="status">
      <Icon name={icon} size={48} className={classNames(tone)} />
      <h2 className="mt-4 font-semibold text-lg">{title}</h2>
      <p className="mt-1 max-w-md text-13 text-muted">{detail}</p>
      <div className="mt-6 flex flex-wrap justify-center gap-2">{children}</div>
    </div>
  );
}
