import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Attempt } from '@/components/delivery/attempt';
import { CallResult } from '@/components/delivery/call-result';
import { InstanceStatusMark } from '@/components/instances/instance-status';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { type CallDetail, findInstanceOfOrder, loadCall } from '@/lib/delivery';
import { callSteps } from '@/lib/delivery/status';
import { can } from '@/lib/kernel/transitions';
import { operatorContext } from '@/lib/web/contexts';
import { orMissing } from '../../or-missing';
import { ResendForm } from '../call-table';

type Instance = Awaited<ReturnType<typeof findInstanceOfOrder>>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.deliveries');
  return { title: t('callTitle') };
}

/** One call with every try of it, word for word, the newest open; and sending it again. SAS-01. */
export default async function CallPage({ params }: { params: Promise<{ callId: string }> }) {
  const { callId } = await params;
  const { db, now } = await operatorContext(undefined, `/operations/deliveries/${callId}`);
  const call = await orMissing(loadCall(db, callId, {}));
  const [t, shell, words, instance] = await Promise.all([
    getTranslations('operations-business.deliveries'),
    getTranslations('shell'),
    getTranslations('delivery'),
    findInstanceOfOrder(db, call.orderId),
  ]);
  const title = words(`actions.${call.action}`);
  const attempts = call.attempts.toReversed();
  return (
    <>
      <PageHeader
        title={title}
        description={<code className="font-mono text-xs">{call.callName}</code>}
        crumbs={[
          { label: shell('faces.operations'), href: '/operations' },
          { label: t('title'), href: '/operations/deliveries' },
          { label: title },
        ]}
        actions={can(callSteps.answer, call.status) && <ResendForm callId={callId} label={t('resend')} />}
      />
      <div className="grid gap-4">
        <Facts call={call} instance={instance} now={now} />
        <Card title={t('attempts')} description={t('attemptsDetail', { id: call.id })}>
          {attempts.length === 0 && (
            <EmptyState compact drawing="box" title={t('noAttempts')}>
              {t('noAttemptsDetail')}
            </EmptyState>
          )}
          <div className="grid gap-2">
            {attempts.map((attempt, index) => (
              <Attempt
                key={attempt.id}
                title={words('fields.attempt', { number: attempt.number })}
                attempt={attempt}
                open={index === 0}
              />
            ))}
          </div>
        </Card>
      </div>
    </>
  );
}

async function Facts({ call, instance, now }: { call: CallDetail; instance: Instance; now: Date }) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-business.deliveries'),
    getTranslations('delivery.fields'),
  ]);
  const lastError = call.attempts.at(-1)?.error ?? null;
  return (
    <Card>
      <DescriptionList
        items={[
          {
            term: fields('lastError'),
            description: <CallResult status={call.status} attempts={call.attemptCount} error={lastError} />,
          },
          {
            term: fields('order'),
            description: (
              <Link href={`/operations/orders/${call.orderId}`} className="text-primary hover:underline">
                {call.order.productName} <code className="font-mono text-muted text-xs">{call.order.number}</code>
              </Link>
            ),
          },
          {
            term: t('columns.vendor'),
            description: (
              <Link href={`/operations/vendors/${call.vendorId}`} className="text-primary hover:underline">
                {call.order.storeName}
              </Link>
            ),
          },
          {
            term: fields('instance'),
            description: instance && (
              <span className="inline-flex flex-wrap items-center gap-2">
                <InstanceStatusMark status={instance.status} />
                <code className="break-all font-mono text-muted text-xs">{instance.id}</code>
              </span>
            ),
          },
          { term: fields('createdAt'), description: <DateTime at={call.createdAt} precision="second" /> },
          {
            term: fields('finishedAt'),
            description: call.finishedAt && <DateTime at={call.finishedAt} precision="second" />,
          },
          { term: fields('attemptCount'), description: <span className="tabular-nums">{call.attemptCount}</span> },
          { term: fields('nextTryAt'), description: call.retry && <Countdown derivation={call.retry} now={now} /> },
        ]}
      />
    </Card>
  );
}
