import { getTranslations } from 'next-intl/server';
import { CallName } from '@/components/delivery/call-state';
import { Exchange } from '@/components/delivery/exchange';
import { ActionForm } from '@/components/ui/action-form';
import { Badge, Status } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import type { DebugRunView, InterfacePage } from '@/lib/delivery';
import { runDebugCallAction } from './actions';

/** The calls to be tried against the debugging endpoint, each with what came of its last try. CAT-05. */
export async function DebugCalls({ saved, runs }: { saved: InterfacePage; runs: readonly DebugRunView[] }) {
  const t = await getTranslations('seller.delivery.debug');
  return (
    <Card title={t('title')} description={t('detail')} id="debug">
      <ul className="-mt-1">
        {saved.calls.map((call) => (
          <DebugCall
            key={call.action}
            call={call}
            last={runs.find(({ action, at }) => action === call.action && isCurrent(at, saved)) ?? null}
          />
        ))}
      </ul>
    </Card>
  );
}

// Tries against an address that was saved before count no more.
function isCurrent(at: Date, { verifiedAt }: InterfacePage): boolean {
  return verifiedAt !== null && at >= verifiedAt;
}

async function DebugCall({ call, last }: { call: InterfacePage['calls'][number]; last: DebugRunView | null }) {
  const [t, delivery] = await Promise.all([getTranslations('seller.delivery.debug'), getTranslations('delivery')]);
  return (
    <li className="border-line border-b py-3 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="min-w-0 flex-1 basis-60">
          <CallName callName={call.callName} action={call.action} />
          {call.required && !call.passed && (
            <span className="mt-0.5 block text-muted text-xs">{delivery('debug.required')}</span>
          )}
        </span>
        <Status tone={call.passed ? 'success' : last ? 'danger' : 'neutral'} className="text-13">
          {call.passed ? delivery('debug.passed') : last ? delivery('debug.notPassed') : t('notTried')}
        </Status>
        <ActionForm action={runDebugCallAction} layout="inline" quiet>
          <input type="hidden" name="action" value={call.action} />
          <SubmitButton tone="plain" size="sm">
            {t(last ? 'again' : 'try')}
          </SubmitButton>
        </ActionForm>
      </div>
      {last && <LastTry run={last} />}
    </li>
  );
}

async function LastTry({ run }: { run: DebugRunView }) {
  const [t, delivery] = await Promise.all([getTranslations('seller.delivery.debug'), getTranslations('delivery')]);
  return (
    <details className="group mt-2">
      <summary className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-xs hover:text-primary">
        <Icon name="chevron-right" size={13} className="group-open:rotate-90" />
        <span>
          {t('last')} <DateTime at={run.at} precision="second" />
        </span>
        <Badge tone={run.passed ? 'success' : run.error === 'NOT_READY' ? 'info' : 'danger'}>
          {run.error === null ? delivery('callStatus.SUCCEEDED') : delivery(`failures.${run.error}`)}
        </Badge>
        <span className="tabular-nums">{run.durationMs} ms</span>
      </summary>
      <div className="mt-2">
        <Exchange url={run.url} request={run.requestBody} answer={run.answer} />
      </div>
    </details>
  );
}
