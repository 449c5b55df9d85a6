import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { RuleLink } from '@/components/ui/rule-link';
import type { InvoiceDetail } from '@/lib/invoicing';
import { formatYuan } from '@/lib/kernel/money';
import { policyAt } from '@/lib/policy';
import { Copied } from './facts-card';

/** Where the envelope goes and who pays for it; the buyer's address is shown for this purpose alone. INV-09, PRV-04. */
export async function MailingCard({ invoice }: { invoice: InvoiceDetail }) {
  const [t, fields, postage] = await Promise.all([
    getTranslations('seller-money.invoice'),
    getTranslations('invoicing.fields'),
    getTranslations('invoicing.postage'),
  ]);
  // Once the buyer took the application back, there is nothing left to post and so no reason to know the address.
  if (invoice.status === 'WITHDRAWN') {
    return (
      <Card title={t('mailing')}>
        <p className="text-13 text-muted">{t('mailingGone')}</p>
      </Card>
    );
  }
  const threshold = formatYuan(policyAt(invoice.requestedAt).invoice.postageThresholdFen);
  return (
    <Card title={t('mailing')}>
      <DescriptionList
        columns={1}
        items={[
          { term: fields('recipient'), description: <Copied text={invoice.recipient} /> },
          { term: fields('recipientPhone'), description: <Copied text={invoice.recipientPhone} isCode /> },
          { term: fields('recipientAddress'), description: <Copied text={invoice.recipientAddress} /> },
          {
            term: fields('postage'),
            description: (
              <>
                {postage(invoice.vendorPaysPostage ? 'vendor' : 'buyer')}
                <span className="mt-0.5 block text-muted text-xs">
                  {t('postageWhy', { threshold })} <RuleLink id="INV-09" />
                </span>
              </>
            ),
          },
        ]}
      />
      <Alert className="mt-3">
        {t('mailingWhy')} <RuleLink id="PRV-04" />
      </Alert>
    </Card>
  );
}
