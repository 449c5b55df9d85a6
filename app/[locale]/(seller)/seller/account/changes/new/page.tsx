import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { RuleLinks } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import { listVendorChanges } from '@/lib/changes';
import { changeSteps } from '@/lib/changes/status';
import { beijingDay } from '@/lib/kernel/clock';
import { can } from '@/lib/kernel/transitions';
import { type PolicyPack, policyAt } from '@/lib/policy';
import { loadVendor, type VendorView } from '@/lib/vendors';
import { vendorContext } from '@/lib/web/vendor-context';
import { CompanyFields } from '../company-fields';
import { requestCompanyChangeAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('changes.company');
  return { title: t('title') };
}

/** What of the company changed, since when, and the papers that show it; staff look at it. ONB-21. */
export default async function CompanyChangePage() {
  const { db, actor, now } = await vendorContext('account:manage', '/seller/account/changes/new');
  const [t, shell, account, vendor, changes] = await Promise.all([
    getTranslations('changes.company'),
    getTranslations('shell'),
    getTranslations('joining.account'),
    loadVendor(db, actor.vendorId),
    listVendorChanges(db, actor.vendorId),
  ]);
  const { admission } = policyAt(now);
  const open = changes.find(({ kind, status }) => kind === 'COMPANY' && can(changeSteps.withdraw, status));
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description', { days: admission.changeReportDays })}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: account('title'), href: '/seller/account' },
          { label: t('title') },
        ]}
      />
      {open ? (
        <Alert
          title={t('underway')}
          actions={<LinkButton href={`/seller/account/changes/${open.id}`}>{t('see')}</LinkButton>}
        >
          {t('underwayDetail')}
        </Alert>
      ) : (
        <Form vendor={vendor} admission={admission} today={beijingDay(now)} />
      )}
    </>
  );
}

type FormProps = { vendor: VendorView; admission: PolicyPack['admission']; today: string };

async function Form({ vendor, admission, today }: FormProps) {
  const t = await getTranslations('changes.company');
  return (
    <Card title={t('form')} actions={<RuleLinks ids={['ONB-21']} />} className="max-w-4xl">
      <ActionForm action={requestCompanyChangeAction} idempotencyKey={randomUUID()} layout="row" className="pt-2">
        <CompanyFields current={vendor} companyName={vendor.companyName} admission={admission} today={today} />
        <div className="form-actions">
          <SubmitButton>{t('send')}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
