import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { RuleLink } from '@/components/ui/rule-link';
import { type CertificationView, certificationOf } from '@/lib/certification';
import { policyAt } from '@/lib/policy';
import { walletBalance } from '@/lib/wallet';
import { vendorContext } from '@/lib/web/vendor-context';
import { PayFee } from '../../seller/certification/pay-fee';
import { JoinFrame, JoinSteps } from '../join-frame';
import { payJoiningFeeAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('joining.fee');
  return { title: t('title') };
}

const path = '/join/fee';

/** The last step, for an admitted company: the fee now, or later from the seller center. FEE-02, ONB-17. */
export default async function JoinFeePage() {
  const { db, actor, now, identity } = await vendorContext('money:manage', path);
  const [t, certification, balance] = await Promise.all([
    getTranslations('joining.fee'),
    certificationOf(db, actor.vendorId, now),
    walletBalance(db, actor.ownerAccountId),
  ]);
  const storeName = identity.vendorName ?? '';
  if (certification.state === 'VALID') return <Finished certification={certification} storeName={storeName} />;
  return (
    <JoinFrame current="fee" title={t('title')} description={t('description', { store: storeName })}>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <Card title={t('now')} actions={<RuleLink id="FEE-02" />}>
          <div className="pt-1">
            <PayFee
              action={payJoiningFeeAction}
              path={path}
              actor={actor}
              certification={certification}
              balance={balance}
              policy={policyAt(now)}
              now={now}
            />
          </div>
        </Card>
        <Card title={t('later')} actions={<RuleLink id="ONB-17" />}>
          <p className="text-13 text-secondary">{t('laterDetail')}</p>
          <div className="mt-4">
            <LinkButton href="/seller">{t('toSeller')}</LinkButton>
          </div>
        </Card>
      </div>
    </JoinFrame>
  );
}

type FinishedProps = { certification: CertificationView; storeName: string };

/** Everything is done: the store is open and products can be created. FEE-03, GEN-05. */
async function Finished({ certification, storeName }: FinishedProps) {
  const t = await getTranslations('joining');
  const { validUntil, receiptId } = certification;
  return (
    <>
      <header className="page-header">
        <div className="mx-auto max-w-5xl">
          <Breadcrumbs crumbs={[{ label: t('title'), href: '/join' }, { label: t('fee.doneTitle') }]} />
          <h1 className="mt-1.5 mb-5 font-semibold text-xl leading-8">{t('fee.doneTitle')}</h1>
          <JoinSteps current={null} />
        </div>
      </header>
      <div className="mx-auto max-w-5xl">
        <Card>
          <div className="flex flex-col items-center px-4 py-10 text-center" role="status">
            <Icon name="circle-check" size={48} className="text-success" />
            <h2 className="mt-4 font-semibold text-lg">{t('fee.doneHeading', { store: storeName })}</h2>
            <p className="mt-1 max-w-md text-13 text-muted">
              {validUntil &&
                t.rich('fee.doneDetail', { until: () => <DateTime key="until" at={validUntil} precision="day" /> })}
            </p>
            <div className="mt-6 flex flex-wrap justify-center gap-2">
              <LinkButton href="/seller/products/new" tone="primary">
                {t('fee.createProduct')}
              </LinkButton>
              <LinkButton href="/seller">{t('fee.toSeller')}</LinkButton>
            </div>
            {receiptId && (
              <Link href={`/receipts/${receiptId}`} className="mt-4 text-13 text-primary hover:underline">
                {t('receipt')}
              </Link>
            )}
          </div>
        </Card>
      </div>
    </>
  );
}
