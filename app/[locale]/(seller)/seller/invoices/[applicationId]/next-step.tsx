import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { InvoiceDetail } from '@/lib/invoicing';
import { invoiceSteps } from '@/lib/invoicing/status';
import type { Derivation } from '@/lib/kernel/clock';
import { can } from '@/lib/kernel/transitions';
import { policyAt } from '@/lib/policy';
import { acceptInvoiceAction, mailInvoiceAction } from '../actions';

/** What the vendor does next with an application: check and accept it, then post the invoice in time. INV-10, INV-12. */
export async function NextStep({ invoice, deadline, now }: NextStepProps) {
  const t = await getTranslations('seller.invoices');
  if (can(invoiceSteps.accept, invoice.status)) {
    return (
      <Card title={t('accept')}>
        <p className="mb-3 text-13 text-secondary">
          {t('acceptDetail', { days: policyAt(now).invoice.issueWorkingDays })}
        </p>
        <ActionForm action={acceptInvoiceAction}>
          <input type="hidden" name="applicationId" value={invoice.id} />
          <div>
            <SubmitButton>{t('acceptSubmit')}</SubmitButton>
          </div>
        </ActionForm>
      </Card>
    );
  }
  if (can(invoiceSteps.mail, invoice.status)) return <MailForm invoice={invoice} deadline={deadline} now={now} />;
  return (
    <Alert tone={invoice.status === 'MAILED' ? 'success' : 'info'}>
      {t(invoice.status === 'MAILED' ? 'mailedDetail' : 'withdrawnDetail')}
    </Alert>
  );
}

async function MailForm({ invoice, deadline, now }: NextStepProps) {
  const [t, fields] = await Promise.all([getTranslations('seller.invoices'), getTranslations('invoicing.fields')]);
  const isOver = invoice.deadline !== null && invoice.deadline.dueAt < now;
  return (
    <Card
      title={
        <span className="inline-flex flex-wrap items-center gap-x-3">
          {t('mail')}
          {deadline && <Countdown derivation={deadline} now={now} />}
        </span>
      }
      description={t('mailDetail')}
    >
      {isOver && (
        <Alert tone="danger" className="mb-4">
          {t('overdueDetail')}
        </Alert>
      )}
      <ActionForm action={mailInvoiceAction} layout="row">
        <input type="hidden" name="applicationId" value={invoice.id} />
        <Field name="invoiceNumber" label={fields('invoiceNumber')} required>
          <Input maxLength={40} autoComplete="off" className="max-w-xs tabular-nums" />
        </Field>
        <Field name="courier" label={fields('courier')} required>
          <Input maxLength={40} list="couriers" autoComplete="off" className="max-w-xs" />
        </Field>
        <datalist id="couriers">
          {t('couriers')
            .split('|')
            .map((name) => (
              <option key={name} value={name} />
            ))}
        </datalist>
        <Field name="trackingNumber" label={fields('trackingNumber')} required>
          <Input maxLength={40} autoComplete="off" className="max-w-xs tabular-nums" />
        </Field>
        <div className="form-actions">
          <SubmitButton>{t('mailSubmit')}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

type NextStepProps = { invoice: InvoiceDetail; deadline: Derivation | null; now: Date };
