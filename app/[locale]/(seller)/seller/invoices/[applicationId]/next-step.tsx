import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import type { InvoiceDetail } from '@/lib/invoicing';
import { invoiceSteps } from '@/lib/invoicing/status';
import type { Derivation } from '@/lib/kernel/clock';
import { can } from '@/lib/kernel/transitions';
import { policyAt } from '@/lib/policy';
import { acceptInvoiceAction, mailInvoiceAction } from '../actions';
import { IssueBy } from '../issue-by';
import { Copied } from './facts-card';

/** What the vendor does next with an application: check and accept it, then post the invoice in time. INV-10, INV-12. */
export async function NextStep({ invoice, deadline, now }: NextStepProps) {
  const t = await getTranslations('seller-money.invoice');
  if (can(invoiceSteps.accept, invoice.status)) return <AcceptForm invoice={invoice} now={now} />;
  if (can(invoiceSteps.mail, invoice.status)) return <MailForm invoice={invoice} deadline={deadline} now={now} />;
  if (invoice.status === 'MAILED') return <Mailed invoice={invoice} />;
  return <Alert>{t('withdrawn')}</Alert>;
}

async function AcceptForm({ invoice, now }: Omit<NextStepProps, 'deadline'>) {
  const t = await getTranslations('seller-money.invoice');
  const days = policyAt(now).invoice.issueWorkingDays;
  return (
    <Card title={t('accept')} description={t('acceptDetail', { days })}>
      <ActionForm action={acceptInvoiceAction}>
        <input type="hidden" name="applicationId" value={invoice.id} />
        <div>
          <ConfirmButton id="accept" label={t('accept')} title={t('acceptTitle')} tone="primary">
            {t('acceptConfirm', { days })}
          </ConfirmButton>
        </div>
      </ActionForm>
    </Card>
  );
}

async function MailForm({ invoice, deadline, now }: NextStepProps) {
  const [t, fields] = await Promise.all([getTranslations('seller-money.invoice'), getTranslations('invoicing.fields')]);
  const dueAt = invoice.deadline?.dueAt ?? null;
  const isLate = dueAt !== null && dueAt < now;
  return (
    <Card
      title={
        <span className="inline-flex flex-wrap items-center gap-x-3">
          {t('steps.mailed')}
          <IssueBy dueAt={dueAt} derivation={deadline} now={now} />
        </span>
      }
      description={dueAt && !isLate && t.rich('issueBy', { at: () => <DateTime at={dueAt} /> })}
    >
      {isLate && (
        <Alert tone="danger" className="mb-4">
          {t.rich('lateDetail', { at: () => <DateTime at={dueAt} /> })}
        </Alert>
      )}
      <ActionForm action={mailInvoiceAction} layout="row">
        <input type="hidden" name="applicationId" value={invoice.id} />
        <Field name="invoiceNumber" label={fields('invoiceNumber')} hint={t('invoiceNumberHint')} required>
          <Input maxLength={40} autoComplete="off" className="max-w-xs font-mono" />
        </Field>
        <Field name="courier" label={fields('courier')} required>
          <Input maxLength={40} placeholder={t('courierExample')} className="max-w-xs" />
        </Field>
        <Field name="trackingNumber" label={fields('trackingNumber')} required>
          <Input maxLength={40} autoComplete="off" className="max-w-xs font-mono" />
        </Field>
        <div className="form-actions">
          <ConfirmButton id="mail" label={t('mail')} title={t('mailTitle')} tone="primary">
            {t('mailConfirm')}
          </ConfirmButton>
        </div>
      </ActionForm>
    </Card>
  );
}

async function Mailed({ invoice }: { invoice: InvoiceDetail }) {
  const [t, fields] = await Promise.all([getTranslations('seller-money.invoice'), getTranslations('invoicing.fields')]);
  const { courier, trackingNumber, invoiceNumber, mailedAt } = invoice;
  return (
    <Card title={t('steps.mailed')} description={t('mailedDetail')}>
      <DescriptionList
        items={[
          { term: fields('courier'), description: courier },
          { term: fields('trackingNumber'), description: trackingNumber && <Copied text={trackingNumber} isCode /> },
          { term: fields('invoiceNumber'), description: invoiceNumber && <Copied text={invoiceNumber} isCode /> },
          { term: fields('mailedAt'), description: mailedAt && <DateTime at={mailedAt} precision="second" /> },
        ]}
      />
    </Card>
  );
}

type NextStepProps = { invoice: InvoiceDetail; deadline: Derivation | null; now: Date };
