import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Link } from '@/components/ui/link';
import type { DepositPayment } from '@/lib/deposits';
import { formatYuanSigned } from '@/lib/kernel/money';

/** Said once after paying, with the receipt. DEP-09. */
export async function PaidAlert({ payment }: { payment: DepositPayment }) {
  const t = await getTranslations('joining');
  const amounts = { amount: formatYuanSigned(payment.amount), held: formatYuanSigned(payment.heldAfter) };
  return (
    <div role="status">
      <Alert
        tone="success"
        title={t('deposit.paidTitle', amounts)}
        actions={
          <>
            <Link href={`/receipts/${payment.receiptId}`} className="text-primary hover:underline">
              {t('receipt')}
            </Link>
            <Link href="/seller/earnings" className="text-primary hover:underline">
              {t('deposit.toEarnings')}
            </Link>
          </>
        }
      >
        {t('deposit.paidDetail', amounts)}
      </Alert>
    </div>
  );
}
