import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { PageHeader } from '@/components/ui/page-header';
import { RuleLinks } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import { listVendorAcceptances } from '@/lib/agreements';
import { listVendorChanges } from '@/lib/changes';
import { changeSteps } from '@/lib/changes/status';
import { beijingDay } from '@/lib/kernel/clock';
import { can } from '@/lib/kernel/transitions';
import { type PolicyPack, policyAt } from '@/lib/policy';
import { findBankAccount, loadVendor } from '@/lib/vendors';
import { vendorContext } from '@/lib/web/vendor-context';
import { AccountFields } from './account-fields';
import { startAccountChangeAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('changes.account');
  return { title: t('title') };
}

/** Another account for payouts, proved by a small amount; after the supplement, or under a new name, staff look first. SET-10, ONB-15. */
export default async function BankAccountPage() {
  const { db, actor, now } = await vendorContext('account:manage', '/seller/account/bank');
  const { vendorId } = actor;
  const [t, shell, account, fields, vendor, bank, changes, acceptances] = await Promise.all([
    getTranslations('changes.account'),
    getTranslations('shell'),
    getTranslations('joining.account'),
    getTranslations('vendors.fields'),
    loadVendor(db, vendorId),
    findBankAccount(db, vendorId),
    listVendorChanges(db, vendorId),
    listVendorAcceptances(db, actor),
  ]);
  const policy = policyAt(now);
  const open = changes.find(({ kind, status }) => kind === 'BANK_ACCOUNT' && can(changeSteps.withdraw, status));
  const isSigned = acceptances.some(({ kind }) => kind === 'EARNINGS_SUPPLEMENT');
  const hours = policy.withdrawal.payoutHoldHoursAfterBankChange;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: account('title'), href: '/seller/account' },
          { label: t('title') },
        ]}
      />
      <div className="grid max-w-4xl gap-4">
        {bank && (
          <Card title={t('current')} actions={<RuleLinks ids={['SET-10']} />}>
            <DescriptionList
              items={[
                { term: fields('accountName'), description: bank.accountName },
                { term: fields('bankName'), description: bank.bankName },
                { term: fields('accountNumber'), description: `•••• ${bank.accountTail}` },
              ]}
            />
          </Card>
        )}
        <Alert tone={isSigned ? 'warning' : 'info'} title={t(isSigned ? 'byStaff' : 'atOnce')}>
          {t('hold', { hours })}
        </Alert>
        {open ? (
          <Alert
            title={t('underway')}
            actions={<LinkButton href={`/seller/account/changes/${open.id}`}>{t('see')}</LinkButton>}
          >
            {t('underwayDetail')}
          </Alert>
        ) : (
          <Form companyName={vendor.companyName} admission={policy.admission} today={beijingDay(now)} />
        )}
      </div>
    </>
  );
}

type FormProps = { companyName: string; admission: PolicyPack['admission']; today: string };

async function Form({ companyName, admission, today }: FormProps) {
  const t = await getTranslations('changes.account');
  const accept = admission.licenceFormats.map((format) => `.${format}`).join(',');
  return (
    <Card title={t('form')} description={t('formDetail')}>
      <ActionForm action={startAccountChangeAction} idempotencyKey={randomUUID()} layout="row" className="pt-2">
        <AccountFields companyName={companyName} accept={accept} today={today} />
        <div className="form-actions">
          <SubmitButton>{t('send')}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
