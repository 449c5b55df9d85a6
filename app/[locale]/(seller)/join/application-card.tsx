import { getTranslations } from 'next-intl/server';
import { Badge, type Tone } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import type { ApplicationStatus } from '@/lib/onboarding/status';
import { JoinSteps } from './join-frame';
import { pathOfStatus, type Underway } from './joining-context';

const toneOf: Record<ApplicationStatus, Tone> = {
  AGREED: 'info',
  VERIFIED: 'info',
  UNDER_REVIEW: 'info',
  CHANGES_REQUESTED: 'warning',
  ADMITTED: 'success',
  REFUSED: 'danger',
};

const stepOf = {
  AGREED: 'verify',
  VERIFIED: 'info',
  UNDER_REVIEW: 'info',
  CHANGES_REQUESTED: 'info',
  ADMITTED: 'fee',
  REFUSED: 'info',
} as const satisfies Record<ApplicationStatus, string>;

/** How far an application has come, and the button to its next step. ONB-13. */
export async function ApplicationCard({ joining, now }: { joining: Underway; now: Date }) {
  const [t, words] = await Promise.all([getTranslations('joining.application'), getTranslations('onboarding.status')]);
  const { application, review } = joining;
  const { status, decisionReason, agreedAt, companyName } = application;
  const isReturned = status === 'CHANGES_REQUESTED' || status === 'REFUSED';
  return (
    <Card
      title={
        <span className="inline-flex flex-wrap items-center gap-2">
          {companyName ?? t('title')}
          <Badge tone={toneOf[status]}>{words(status)}</Badge>
        </span>
      }
      description={t.rich('begunAt', { at: () => <DateTime key="at" at={agreedAt} /> })}
      actions={
        <>
          {review && <Countdown derivation={review.derivation} now={now} />}
          <LinkButton href={pathOfStatus(status)} tone="primary">
            {t(`next.${status}`)}
          </LinkButton>
        </>
      }
    >
      <div className="pt-3 pb-1">
        <JoinSteps current={stepOf[status]} note={words(status)} />
      </div>
      {isReturned && decisionReason && (
        <p className="mt-4 whitespace-pre-line rounded-box bg-ground px-4 py-2.5 text-13">
          <span className="text-muted">{t('reason')}</span> {decisionReason}
        </p>
      )}
    </Card>
  );
}
