import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Countdown, DerivationList } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { RuleLink } from '@/components/ui/rule-link';
import { privateFileLink } from '@/lib/files';
import { dueOf } from '@/lib/kernel/clock';
import { policyAt } from '@/lib/policy';
import { HistoryCard } from '../history-card';
import { JoinFrame } from '../join-frame';
import { joiningContext, type Underway } from '../joining-context';
import { SubmittedCard } from './submitted-card';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('joining.review');
  return { title: t('title') };
}

/** What was handed in, until when staff answer and how that day came about; or why they refused. ONB-18, ONB-22. */
export default async function JoinReviewPage() {
  const { context, joining } = await joiningContext('review');
  const { actor, now } = context;
  const { application } = joining;
  const [t, steps] = await Promise.all([getTranslations('joining.review'), getTranslations('onboarding.joinSteps')]);
  const isRefused = application.status === 'REFUSED';
  return (
    <JoinFrame
      current="info"
      crumb={steps('review')}
      note={t(isRefused ? 'refusedNote' : 'note')}
      title={t(isRefused ? 'refusedHeading' : 'title')}
      description={t(isRefused ? 'refusedDescription' : 'description')}
    >
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid min-w-0 gap-4">
          {isRefused ? <Refused application={application} /> : <Waiting joining={joining} now={now} />}
          <SubmittedCard
            application={application}
            documents={joining.documents.map((document) => ({
              ...document,
              link: privateFileLink(document.fileId, actor.accountId, now),
            }))}
          />
        </div>
        <div className="grid min-w-0 gap-4">
          {joining.review && <PromiseCard derivation={joining.review.derivation} />}
          <HistoryCard application={application} />
        </div>
      </div>
    </JoinFrame>
  );
}

async function Waiting({ joining, now }: { joining: Underway; now: Date }) {
  const t = await getTranslations('joining.review');
  const { review, application } = joining;
  const days = policyAt(now).admission.reviewWorkingDays;
  return (
    <Card>
      <div className="flex flex-wrap items-start gap-4 py-2">
        <span className="grid size-12 shrink-0 place-items-center rounded-full bg-tint text-primary">
          <Icon name="clipboard-check" size={24} />
        </span>
        <div className="min-w-0 flex-1 basis-64">
          <h2 className="font-semibold text-lg leading-7">{t('waitingTitle')}</h2>
          <p className="mt-0.5 text-13 text-muted">
            {t('waitingDetail', { days, phone: application.contactPhone ?? '' })}
          </p>
          {review ? (
            <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-13">
              <span>
                {t.rich('due', {
                  at: () => (
                    <span key="at" className="font-medium">
                      <DateTime at={dueOf(review.derivation)} />
                    </span>
                  ),
                })}
              </span>
              <Countdown derivation={review.derivation} now={now} />
            </div>
          ) : (
            <Alert tone="warning" className="mt-3">
              {t('late')}
            </Alert>
          )}
          <div className="mt-4 flex flex-wrap gap-2">
            <LinkButton href="/join/review" icon="history">
              {t('refresh')}
            </LinkButton>
            <LinkButton href="/console/notification-settings">{t('settings')}</LinkButton>
          </div>
        </div>
      </div>
    </Card>
  );
}

async function Refused({ application }: { application: Underway['application'] }) {
  const t = await getTranslations('joining');
  const receiptId = application.events.findLast(({ verb }) => verb === 'refuse')?.receiptId;
  return (
    <Alert tone="danger" title={t('review.refusedTitle')}>
      <p className="whitespace-pre-line text-base-content">{application.decisionReason}</p>
      <p className="mt-1">{t('review.refusedNext')}</p>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <LinkButton href="/join/agreement" tone="primary">
          {t('review.again')}
        </LinkButton>
        {receiptId && (
          <Link href={`/receipts/${receiptId}`} className="text-primary hover:underline">
            {t('receipt')}
          </Link>
        )}
        <RuleLink id="ONB-22" />
      </p>
    </Alert>
  );
}

async function PromiseCard({ derivation }: { derivation: NonNullable<Underway['review']>['derivation'] }) {
  const t = await getTranslations('joining.review');
  return (
    <Card title={t('promiseTitle')}>
      <DerivationList derivation={derivation} />
    </Card>
  );
}
