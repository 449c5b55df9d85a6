import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { MoneyInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import { config } from '@/lib/config';
import { formatYuan } from '@/lib/kernel/money';
import type { PolicyPack } from '@/lib/policy';
import { proveBankAccountAction } from './actions';
import { LastGuess } from './last-guess';
import type { Verification } from './verification';

type AmountProps = { verification: Verification; figures: PolicyPack['verification']; receiptId: string | null };

/** The amount has left the bank: the applicant reads it off the statement and enters it. ONB-02. */
export async function AmountCard({ verification, figures, receiptId }: AmountProps) {
  const [t, fields] = await Promise.all([
    getTranslations('joining.verification'),
    getTranslations('onboarding.fields'),
  ]);
  const range = { min: formatYuan(figures.minFen), max: formatYuan(figures.maxFen) };
  return (
    <Card title={t('amountTitle')} description={t('amountDetail', range)}>
      <div className="grid gap-4">
        {verification.attempts > 0 && <LastGuess verification={verification} receiptId={receiptId} />}
        <Destination verification={verification} />
        <ActionForm action={proveBankAccountAction} idempotencyKey={randomUUID()} layout="row">
          <Field
            name="amount"
            label={fields('amount')}
            hint={t('guessesLeft', { left: verification.guessesLeft })}
            required
          >
            <MoneyInput className="max-w-48" placeholder="0.37" />
          </Field>
          <div className="form-actions">
            <SubmitButton>{t('prove')}</SubmitButton>
          </div>
        </ActionForm>
        <SandboxStatement companyName={verification.companyName} />
      </div>
    </Card>
  );
}

/** Where the amount went, with the last digits of the number only. */
export async function Destination({ verification }: { verification: Verification }) {
  const [t, fields] = await Promise.all([
    getTranslations('joining.verification'),
    getTranslations('onboarding.fields'),
  ]);
  const { companyName, bankName, accountTail, createdAt, sentAt, provedAt } = verification;
  return (
    <div className="rounded-box bg-ground px-4 py-3">
      <DescriptionList
        items={[
          { term: fields('companyName'), description: companyName },
          { term: fields('bankName'), description: bankName },
          {
            term: fields('accountNumber'),
            description: <span className="tabular-nums">{t('tail', { tail: accountTail })}</span>,
          },
          provedAt
            ? { term: t('provedAt'), description: <DateTime at={provedAt} precision="second" /> }
            : sentAt
              ? { term: t('sentAt'), description: <DateTime at={sentAt} precision="second" /> }
              : { term: t('askedAt'), description: <DateTime at={createdAt} precision="second" /> },
        ]}
      />
    </div>
  );
}

// Outside production the bank is a sandbox whose statements anyone may open: the way there spares a search.
export async function SandboxStatement({ companyName }: { companyName: string }) {
  const { sandboxPartners, bank } = config();
  if (!sandboxPartners) return null;
  const t = await getTranslations('joining.verification');
  return (
    <Alert
      title={t('sandboxTitle')}
      actions={
        <a
          href={`${bank.url}/?${new URLSearchParams({ q: companyName })}`}
          target="_blank"
          rel="noreferrer"
          className={buttonClass({ tone: 'plain', size: 'sm' })}
        >
          <Icon name="external-link" size={14} />
          {t('sandboxOpen')}
        </a>
      }
    >
      {t('sandboxDetail')}
    </Alert>
  );
}
