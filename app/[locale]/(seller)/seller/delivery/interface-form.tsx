import { getTranslations } from 'next-intl/server';
import { Attempt } from '@/components/delivery/attempt';
import { CallName } from '@/components/delivery/call-state';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { DebugRunView, InterfacePage } from '@/lib/delivery';
import { saveDebugInterfaceAction } from './actions';

/** Address and token of the debugging endpoint; saved only after it has echoed what it was sent. */
export async function InterfaceForm({ saved, lastCheck }: { saved: InterfacePage; lastCheck: DebugRunView | null }) {
  const [t, fields] = await Promise.all([
    getTranslations('seller.delivery.interface'),
    getTranslations('delivery.fields'),
  ]);
  const isSaved = saved.debugUrl !== null;
  return (
    <Card
      title={t('title')}
      description={
        saved.verifiedAt
          ? t.rich('verified', { at: () => <DateTime at={saved.verifiedAt ?? new Date(0)} /> })
          : t('notSaved')
      }
    >
      <ActionForm action={saveDebugInterfaceAction} layout="row">
        <Field name="url" label={fields('debugUrl')} hint={t('urlHint')} required>
          <Input
            type="url"
            inputMode="url"
            defaultValue={saved.debugUrl ?? ''}
            placeholder="https://saas.example.com/delivery"
            maxLength={500}
            autoComplete="off"
            spellCheck={false}
            className="font-mono text-13"
          />
        </Field>
        <Field name="token" label={fields('token')} hint={t(isSaved ? 'tokenKept' : 'tokenHint')} required={!isSaved}>
          <Input type="password" maxLength={64} autoComplete="new-password" className="font-mono text-13" />
        </Field>
        <div className="form-actions">
          <SubmitButton>{t('save')}</SubmitButton>
          <span className="text-muted text-xs">{t('saveHint')}</span>
        </div>
      </ActionForm>
      {lastCheck && !lastCheck.passed && (
        <div className="mt-4">
          <Attempt
            title={<CallName callName={lastCheck.callName} action={lastCheck.action} />}
            attempt={{ ...lastCheck, request: lastCheck.requestBody }}
          />
        </div>
      )}
    </Card>
  );
}
