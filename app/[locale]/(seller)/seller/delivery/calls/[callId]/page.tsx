import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Attempt } from '@/components/delivery/attempt';
import { CallState } from '@/components/delivery/call-state';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { type CallDetail, loadCall } from '@/lib/delivery';
import { callSteps } from '@/lib/delivery/status';
import { can } from '@/lib/kernel/transitions';
import { vendorContext } from '@/lib/web/vendor-context';
import { orNotFound } from '../../../or-not-found';
import { resendCallAction } from '../actions';

type Props = { params: Promise<{ callId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.delivery.calls');
  return { title: t('detailTitle') };
}

/** One call with every try of it, request and answer, and the way to send it now. SAS-01. */
export default async function CallPage({ params }: Props) {
  const { callId } = await params;
  const { db, actor, now } = await vendorContext('delivery:view', `/seller/delivery/calls/${callId}`);
  const [t, delivery, shell, call] = await Promise.all([
    getTranslations('seller.delivery.calls'),
    getTranslations('seller.delivery'),
    getTranslations('shell'),
    loadCall(db, callId, { vendorId: actor.vendorId }).catch(orNotFound),
  ]);
  const open = can(callSteps.answer, call.status);
  return (
    <>
      <PageHeader
        title={<code className="font-mono">{call.callName}</code>}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: delivery('title'), href: '/seller/delivery' },
          { label: t('title'), href: '/seller/delivery/calls' },
          { label: call.callName },
        ]}
        badge={<CallState status={call.status} />}
      />
      <div className="grid gap-4">
        {open && (
          <Alert
            tone="warning"
            title={
              <span className="inline-flex flex-wrap items-center gap-x-3">
                {t(call.attemptCount === 0 ? 'waiting' : 'open')}
                {call.retry && <Countdown derivation={call.retry} now={now} />}
              </span>
            }
          >
            <p>{t('openDetail')}</p>
            <ActionForm action={resendCallAction} layout="inline" className="mt-2">
              <input type="hidden" name="callId" value={call.id} />
              <SubmitButton size="sm">{t('resend')}</SubmitButton>
            </ActionForm>
          </Alert>
        )}
        <Card title={t('facts')}>
          <Facts call={call} />
        </Card>
        <Card title={t('attempts', { count: call.attempts.length })}>
          {call.attempts.length === 0 ? (
            <EmptyState compact title={t('noAttempts')} />
          ) : (
            <div className="grid gap-2">
              {call.attempts.toReversed().map((attempt, index) => (
                <NumberedAttempt key={attempt.id} attempt={attempt} open={index === 0} />
              ))}
            </div>
          )}
        </Card>
      </div>
    </>
  );
}

async function NumberedAttempt({ attempt, open }: { attempt: CallDetail['attempts'][number]; open: boolean }) {
  const t = await getTranslations('delivery.fields');
  return <Attempt title={t('attempt', { number: attempt.number })} attempt={attempt} open={open} />;
}

async function Facts({ call }: { call: CallDetail }) {
  const [t, fields] = await Promise.all([getTranslations('delivery'), getTranslations('delivery.fields')]);
  return (
    <DescriptionList
      items={[
        { term: fields('action'), description: t(`actions.${call.action}`) },
        { term: 'requestId', description: <code className="break-all font-mono text-xs">{call.id}</code> },
        {
          term: fields('order'),
          description: (
            <Link href={`/seller/orders/${call.orderId}`} className="text-primary tabular-nums hover:underline">
              {call.order.number}
            </Link>
          ),
        },
        {
          term: fields('instanceId'),
          description: <code className="break-all font-mono text-xs">{call.instanceId}</code>,
        },
        { term: fields('createdAt'), description: <DateTime at={call.createdAt} precision="second" /> },
        {
          term: fields('finishedAt'),
          description: call.finishedAt && <DateTime at={call.finishedAt} precision="second" />,
        },
      ]}
    />
  );
}
