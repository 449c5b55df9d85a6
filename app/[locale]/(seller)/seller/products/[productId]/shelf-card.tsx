import { getTranslations } from 'next-intl/server';
import { ProductState } from '@/components/products/states';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { VendorProduct } from '@/lib/catalog';
import { productSteps } from '@/lib/catalog/status';
import { can } from '@/lib/kernel/transitions';
import { delistProductAction, relistProductAction } from './actions';

/** Whether buyers find the product, what hides it, and the way off and back onto the shelf. LST-15, SAS-01. */
export async function ShelfCard({ product, now }: { product: VendorProduct; now: Date }) {
  const t = await getTranslations('seller.products.shelf');
  const { productId, status, listed, holds } = product;
  return (
    <Card title={t('title')}>
      <div className="grid gap-3 text-13">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <ProductState status={status} />
          {status === 'ON_SHELF' && (
            <span className={listed ? 'text-muted' : 'text-warning'}>{t(listed ? 'visible' : 'hidden')}</span>
          )}
        </p>
        {status === 'DRAFT' && <p className="text-muted">{t('draft')}</p>}
        {holds.map((hold) => (
          <HoldReason key={`${hold.kind} ${hold.startsAt.getTime()}`} hold={hold} now={now} />
        ))}
        {can(productSteps.delist, status) && (
          <ActionForm action={delistProductAction}>
            <input type="hidden" name="productId" value={productId} />
            <div>
              <ConfirmButton id="delist" label={t('delist')} title={t('delistTitle')} confirmLabel={t('delist')}>
                {t('delistDetail')}
              </ConfirmButton>
            </div>
          </ActionForm>
        )}
        {can(productSteps.relist, status) && (
          <ActionForm action={relistProductAction}>
            <input type="hidden" name="productId" value={productId} />
            <div>
              <ConfirmButton
                id="relist"
                label={t('relist')}
                title={t('relistTitle')}
                confirmLabel={t('relist')}
                tone="primary"
              >
                {t('relistDetail')}
              </ConfirmButton>
            </div>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}

async function HoldReason({ hold, now }: { hold: VendorProduct['holds'][number]; now: Date }) {
  const [t, catalog] = await Promise.all([getTranslations('seller.products.shelf'), getTranslations('catalog.holds')]);
  return (
    <div className="rounded-box border border-error/25 bg-[#fdf1f1] px-3 py-2">
      <p className="font-medium text-error">{catalog(hold.kind)}</p>
      <p className="mt-0.5 text-secondary text-xs">
        {t.rich(hold.kind === 'DELIVERY_FAILURE' ? 'failureSince' : 'sanctionSince', {
          at: () => <DateTime at={hold.startsAt} />,
        })}
      </p>
      {hold.endsAt && hold.endsAt > now && (
        <p className="text-secondary text-xs">
          {t('until')} <DateTime at={hold.endsAt} />
        </p>
      )}
      <p className="mt-1 flex gap-3 text-xs">
        {hold.receiptId && (
          <Link href={`/receipts/${hold.receiptId}`} className="text-primary hover:underline">
            {t('receipt')}
          </Link>
        )}
        {hold.kind === 'DELIVERY_FAILURE' && (
          <Link href="/seller/delivery/calls?status=PENDING" className="text-primary hover:underline">
            {t('toCalls')}
          </Link>
        )}
      </p>
    </div>
  );
}
