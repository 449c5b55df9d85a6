import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { FileLink } from '@/components/ui/file-link';
import { Link } from '@/components/ui/link';
import type { DepositPayment } from '@/lib/deposits';
import { formatYuanSigned } from '@/lib/kernel/money';

/** Said once after paying, with the receipt. DEP-09. */
export async function PaidAlert({ payment }: { payment: DepositPayment }) {
  const [t, papers] = await Promise.all([getTranslations('joining'), getTranslations('papers')]);
  const amounts = { amount: formatYuanSigned(payment.amount), held: formatYuanSigned(payment.heldAfter) };
  return (
    <div role="status">
      <Alert
        tone="success"
        title={t('deposit.paidTitle', amounts)}
        actions={
          <>
            <FileLink href={`/seller/deposit/payments/${payment.id}/receipt.pdf`}>{papers('deposit.pdf')}</FileLink>
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
