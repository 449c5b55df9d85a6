import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { LinkButton } from '@/components/ui/button';
import { RadioCards } from '@/components/ui/choices';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { findLastTitle, InvoiceableOrder } from '@/lib/invoicing';
import { invoiceKinds } from '@/lib/invoicing/schema';
import { applyForInvoiceAction } from '../actions';

type InvoiceFormProps = {
  order: InvoiceableOrder;
  last: Awaited<ReturnType<typeof findLastTitle>>;
  contact: { contactName: string; contactPhone: string };
};

/** What stands on the invoice and where the envelope goes; begins with what was written last time. INV-07, INV-08. */
export async function InvoiceForm({ order, last, contact }: InvoiceFormProps) {
  const [t, fields, kinds] = await Promise.all([
    getTranslations('buyer.invoices'),
    getTranslations('invoicing.fields'),
    getTranslations('invoicing.kinds'),
  ]);
  return (
    <ActionForm action={applyForInvoiceAction} idempotencyKey={randomUUID()} layout="row">
      <input type="hidden" name="orderId" value={order.id} />
      <Field name="kind" label={fields('kind')} group required>
        <RadioCards
          defaultValue={last?.kind ?? 'ORDINARY'}
          options={invoiceKinds.map((value) => ({
            value,
            label: kinds(value),
            description: t(`kindHints.${value}`),
          }))}
        />
      </Field>
      <Field name="title" label={fields('title')} hint={t('titleHint')} required>
        <Input maxLength={100} autoComplete="organization" defaultValue={last?.title} />
      </Field>
      <Field name="taxNumber" label={fields('taxNumber')} hint={t('taxNumberHint')}>
        <Input
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          defaultValue={last?.taxNumber}
          className="font-mono"
        />
      </Field>
      <Field name="recipient" label={fields('recipient')} required>
        <Input maxLength={40} autoComplete="name" defaultValue={last?.recipient ?? contact.contactName} />
      </Field>
      <Field name="recipientPhone" label={fields('recipientPhone')} required>
        <Input
          type="tel"
          maxLength={25}
          autoComplete="tel"
          defaultValue={last?.recipientPhone ?? contact.contactPhone}
        />
      </Field>
      <Field name="recipientAddress" label={fields('recipientAddress')} hint={t('addressHint')} required>
        <Textarea rows={2} maxLength={200} autoComplete="street-address" defaultValue={last?.recipientAddress} />
      </Field>
      <div className="form-actions">
        <SubmitButton>{t('send')}</SubmitButton>
        <LinkButton href={`/console/orders/${order.id}`}>{t('back')}</LinkButton>
      </div>
    </ActionForm>
  );
}
