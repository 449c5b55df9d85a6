import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { RefreshWhileWaiting } from '@/components/onboarding/refresh-while-waiting';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { MoneyInput } from '@/components/ui/inputs';
import { RuleLinks } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ChangeDossier } from '@/lib/changes';
import { beijingDay } from '@/lib/kernel/clock';
import { formatYuan } from '@/lib/kernel/money';
import { policyAt } from '@/lib/policy';
import { SandboxStatement } from '../../../../join/verification/amount-card';
import { AccountFields } from '../../bank/account-fields';
import { startAccountChangeAction } from '../../bank/actions';
import { proveAccountChangeAction } from '../actions';

/** The small amount on its way to the new account, the guess at it, or another try. ONB-02, SET-10. */
export async function ProofCard({ change, now }: { change: ChangeDossier; now: Date }) {
  const [t, verification, failures] = await Promise.all([
    getTranslations('changes.proof'),
    getTranslations('joining.verification'),
    getTranslations('onboarding.failures'),
  ]);
  const proof = change.verification;
  if (!proof) return null;
  const { verification: figures, admission } = policyAt(now);
  const { minFen, maxFen } = figures;
  const range = { min: formatYuan(minFen), max: formatYuan(maxFen) };
  if (proof.status === 'SENDING' && !proof.isLost) {
    return (
      <Card title={verification('sendingTitle')} actions={<RuleLinks ids={['ONB-02', 'SET-10']} />}>
        <p className="text-13 text-muted" role="status">
          {verification('sendingDetail')}
        </p>
        <div className="mt-3">
          <LinkButton href={`/seller/account/changes/${change.id}`} icon="history">
            {verification('refresh')}
          </LinkButton>
        </div>
        <RefreshWhileWaiting seconds={4} />
      </Card>
    );
  }
  if (proof.status === 'SENT') {
    return (
      <Card
        title={verification('amountTitle')}
        description={verification('amountDetail', range)}
        actions={<RuleLinks ids={['ONB-02', 'SET-10']} />}
      >
        <div className="grid gap-4">
          <ActionForm action={proveAccountChangeAction} idempotencyKey={randomUUID()} layout="row">
            <input type="hidden" name="changeId" value={change.id} />
            <Field
              name="amount"
              label={t('amount', { tail: proof.accountTail })}
              hint={verification('guessesLeft', { left: proof.guessesLeft })}
              required
            >
              <MoneyInput className="max-w-48" placeholder="0.37" />
            </Field>
            <div className="form-actions">
              <SubmitButton>{verification('prove')}</SubmitButton>
            </div>
          </ActionForm>
          <SandboxStatement companyName={proof.companyName} />
        </div>
      </Card>
    );
  }
  const reason = proof.failure ?? 'BANK_REFUSED';
  return (
    <Card title={t('again')} description={t('againDetail')}>
      {proof.status === 'FAILED' && (
        <Alert
          tone="danger"
          className="mb-4"
          title={failures.has(reason) ? failures(reason) : failures('BANK_REFUSED')}
        />
      )}
      <ActionForm action={startAccountChangeAction} idempotencyKey={randomUUID()} layout="row">
        <AccountFields
          companyName={proof.companyName}
          bankName={proof.bankName}
          explanation={change.explanation}
          changedOn={change.changedOn}
          accept={admission.licenceFormats.map((format) => `.${format}`).join(',')}
          today={beijingDay(now)}
        />
        <div className="form-actions">
          <SubmitButton>{verification('send')}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
