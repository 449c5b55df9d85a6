import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { RuleLinks } from '@/components/ui/rule-link';
import type { InvoiceableOrder } from '@/lib/invoicing';
import { formatYuanSigned } from '@/lib/kernel/money';
import type { PolicyPack } from '@/lib/policy';

/** How much is invoiced, by whom, by when, and who pays the postage. INV-01, INV-09, INV-10, INV-18. */
export async function InvoiceTerms({ order, policy }: { order: InvoiceableOrder; policy: PolicyPack }) {
  const t = await getTranslations('buyer.invoices');
  const { postageThresholdFen, issueWorkingDays } = policy.invoice;
  const vendorPays = order.amount >= postageThresholdFen;
  return (
    <Card title={t('termsTitle')} actions={<RuleLinks ids={['INV-01', 'INV-09', 'INV-10', 'DEC-11']} />}>
      <p className="text-13 text-muted">{t('left')}</p>
      <Money amount={order.amount} big className="text-2xl" />
      <p className="mt-2 text-13">
        {order.productName} ·{' '}
        <Link href={`/console/orders/${order.id}`} className="font-mono text-primary text-xs hover:underline">
          {order.number}
        </Link>
      </p>
      <ul className="mt-3 grid list-disc gap-1.5 border-line border-t pt-3 pl-4 text-13 text-secondary">
        <li>{t('terms.issuer', { store: order.storeName })}</li>
        <li>{t('terms.time', { days: issueWorkingDays })}</li>
        <li>
          {t(vendorPays ? 'terms.vendorPays' : 'terms.buyerPays', { threshold: formatYuanSigned(postageThresholdFen) })}
        </li>
        <li>{t('terms.withdraw')}</li>
      </ul>
    </Card>
  );
}
