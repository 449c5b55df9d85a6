import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RefreshWhileWaiting } from '@/components/onboarding/refresh-while-waiting';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { Icon } from '@/components/ui/icon';
import { policyAt } from '@/lib/policy';
import { listReceipts } from '@/lib/receipts';
import { JoinFrame } from '../join-frame';
import { joiningContext } from '../joining-context';
import { AccountForm } from './account-form';
import { AmountCard, Destination } from './amount-card';
import { HowCard } from './how-card';
import { LastGuess } from './last-guess';
import type { Verification } from './verification';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('joining.verification');
  return { title: t('title') };
}

const path = '/join/verification';

/** The second step: the company proves that an account is its own by reading a small amount off its statement. ONB-02, ONB-14. */
export default async function JoinVerificationPage() {
  const { context, joining } = await joiningContext('verification');
  const { db, actor, now } = context;
  const { verification, application } = joining;
  const [t, receipts] = await Promise.all([
    getTranslations('joining.verification'),
    verification && verification.attempts > 0
      ? listReceipts(db, 'bank-verification', verification.id, { accountId: actor.accountId, isStaff: false })
      : [],
  ]);
  const receiptId = receipts[0]?.id ?? null;
  const isProved = application.status !== 'AGREED';
  const figures = policyAt(now).verification;
  return (
    <JoinFrame current="verify" title={t('title')} description={t('description')}>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="grid min-w-0 gap-4">
          {isProved && application.companyName && (
            <Proved companyName={application.companyName} verification={verification} />
          )}
          {verification?.status === 'SENDING' && <Sending verification={verification} />}
          {verification?.status === 'SENT' && (
            <AmountCard verification={verification} figures={figures} receiptId={receiptId} />
          )}
          {verification?.status === 'FAILED' && <Failed verification={verification} receiptId={receiptId} />}
          <Start verification={verification} isProved={isProved} />
        </div>
        <HowCard figures={figures} />
      </div>
    </JoinFrame>
  );
}

/** Asking for an amount: the task itself at first, afterwards a way out for who named the wrong account. */
async function Start({ verification, isProved }: { verification: Verification | null; isProved: boolean }) {
  const t = await getTranslations('joining.verification');
  const status = verification?.status ?? null;
  if (status === 'SENDING' && !verification?.isLost) return null;
  const form = <AccountForm earlier={verification} />;
  if (!isProved && (status === null || status === 'FAILED')) {
    return (
      <Card title={t(status === null ? 'startTitle' : 'againTitle')} description={t('startDetail')}>
        <div className="pt-2">{form}</div>
      </Card>
    );
  }
  return (
    <details className="rounded-box border border-line bg-base-100">
      <summary className="px-4 py-3 text-13 text-primary hover:underline sm:px-5">
        {t(isProved ? 'otherCompany' : 'otherAccount')}
      </summary>
      <div className="border-line border-t px-4 py-4 sm:px-5">
        <p className="mb-4 text-13 text-muted">{t(isProved ? 'otherCompanyDetail' : 'otherAccountDetail')}</p>
        {form}
      </div>
    </details>
  );
}

async function Sending({ verification }: { verification: Verification }) {
  const t = await getTranslations('joining.verification');
  return (
    <Card>
      <div className="flex flex-col items-center px-2 pt-6 pb-5 text-center" role="status">
        <span className="loading loading-spinner loading-lg text-primary" aria-hidden />
        <h2 className="mt-4 font-semibold text-lg">{t('sendingTitle')}</h2>
        <p className="mt-1 max-w-md text-13 text-muted">{t(verification.isLost ? 'lostDetail' : 'sendingDetail')}</p>
        <div className="mt-5">
          <LinkButton href={path} icon="history">
            {t('refresh')}
          </LinkButton>
        </div>
      </div>
      <Destination verification={verification} />
      <RefreshWhileWaiting seconds={4} />
    </Card>
  );
}

async function Failed({ verification, receiptId }: { verification: Verification; receiptId: string | null }) {
  const [t, failures] = await Promise.all([
    getTranslations('joining.verification'),
    getTranslations('onboarding.failures'),
  ]);
  const reason = verification.failure ?? 'BANK_REFUSED';
  if (reason === 'WRONG_AMOUNTS') return <LastGuess verification={verification} receiptId={receiptId} />;
  return (
    <div role="alert">
      <Alert tone="danger" title={failures.has(reason) ? failures(reason) : failures('BANK_REFUSED')}>
        {t.rich('failedDetail', {
          company: () => <span key="company">{verification.companyName}</span>,
          tail: () => <span key="tail">{t('tail', { tail: verification.accountTail })}</span>,
          at: () => <DateTime key="at" at={verification.createdAt} />,
        })}
      </Alert>
    </div>
  );
}

/** What was proved, and the way on. ONB-15. */
async function Proved({ companyName, verification }: { companyName: string; verification: Verification | null }) {
  const t = await getTranslations('joining.verification');
  return (
    <Card>
      <div className="flex flex-wrap items-start gap-4 pt-2 pb-1">
        <Icon name="circle-check" size={40} className="text-success" />
        <div className="min-w-0 flex-1 basis-56">
          <h2 className="font-semibold text-lg leading-7">{t('provedTitle', { company: companyName })}</h2>
          <p className="text-13 text-muted">{t('provedDetail')}</p>
        </div>
      </div>
      {verification?.status === 'PROVED' && (
        <div className="mt-3">
          <Destination verification={verification} />
        </div>
      )}
      <div className="mt-4">
        <LinkButton href="/join/information" tone="primary">
          {t('goOn')}
        </LinkButton>
      </div>
    </Card>
  );
}
