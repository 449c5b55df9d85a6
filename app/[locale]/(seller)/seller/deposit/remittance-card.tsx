import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Field } from '@/components/ui/field';
import { FileInput, Input, Select } from '@/components/ui/inputs';
import { RuleLinks } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { DepositView, findLatestRemittance } from '@/lib/deposits';
import { beijingDay } from '@/lib/kernel/clock';
import { fenToJson, formatYuanSigned } from '@/lib/kernel/money';
import { claimRemittanceAction } from './actions';

type RemittanceProps = {
  deposit: DepositView;
  latest: Awaited<ReturnType<typeof findLatestRemittance>>;
  payee: { name: string; bank: string; account: string };
  channels: readonly string[];
  now: Date;
};

/** Where the deposit is transferred to under the rules of 2018, and the claim with its proof. DEP-11…14, C-20. */
export async function RemittanceCard({ deposit, latest, payee, channels, now }: RemittanceProps) {
  const t = await getTranslations('joining.deposit.remittance');
  const isOpen = latest?.status === 'CLAIMED';
  return (
    <Card title={t('title')} description={t('detail')} actions={<RuleLinks ids={['DEP-11', 'DEP-12', 'DEP-13']} />}>
      <div className="grid gap-4">
        <DescriptionList
          columns={3}
          items={[
            { term: t('payee'), description: payee.name },
            { term: t('bank'), description: payee.bank },
            { term: t('account'), description: <code className="font-mono">{payee.account}</code> },
          ]}
        />
        {isOpen && (
          <Alert tone="info" title={t('open', { number: latest.number, amount: formatYuanSigned(latest.amount) })}>
            {t('openDetail')}
          </Alert>
        )}
        {latest?.status === 'REFUSED' && (
          <Alert tone="danger" title={t('refused', { number: latest.number, reason: latest.refusal ?? '' })} />
        )}
        {!isOpen && <ClaimForm deposit={deposit} channels={channels} now={now} />}
      </div>
    </Card>
  );
}

async function ClaimForm({ deposit, channels, now }: Pick<RemittanceProps, 'deposit' | 'channels' | 'now'>) {
  const [t, words] = await Promise.all([getTranslations('joining.deposit.remittance'), getTranslations('deposits')]);
  const tiers = deposit.tiers.filter(({ missing }) => missing > 0n);
  if (tiers.length === 0) return null;
  return (
    <ActionForm action={claimRemittanceAction}>
      <Field name="tier" label={words('fields.tier')} required>
        <Select
          options={tiers.map(({ amount, missing }) => ({
            value: fenToJson(amount),
            label: t('tierOption', { tier: formatYuanSigned(amount), missing: formatYuanSigned(missing) }),
          }))}
        />
      </Field>
      <Field name="channel" label={words('fields.channel')} required>
        <Select options={channels.map((value) => ({ value, label: words(`channels.${value}`) }))} />
      </Field>
      <Field name="remitterName" label={words('fields.remitterName')} hint={t('remitterHint')} required>
        <Input maxLength={100} />
      </Field>
      <Field name="remittedOn" label={words('fields.remittedOn')} required>
        <Input type="date" max={beijingDay(now)} className="w-44" />
      </Field>
      <Field name="proof" label={words('fields.proof')} hint={t('proofHint')} required>
        <FileInput accept="image/jpeg,image/png" />
      </Field>
      <Field name="recipient" label={words('fields.recipient')} hint={t('recipientHint')} required>
        <Input maxLength={40} />
      </Field>
      <Field name="recipientPhone" label={words('fields.recipientPhone')} required>
        <Input maxLength={20} inputMode="tel" />
      </Field>
      <Field name="recipientAddress" label={words('fields.recipientAddress')} required>
        <Input maxLength={200} />
      </Field>
      <div className="form-actions">
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
