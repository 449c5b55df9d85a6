import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { DerivationList } from '@/components/ui/countdown';
import { Hint } from '@/components/ui/hint';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { RuleLink } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { VendorProduct } from '@/lib/catalog';
import { revisionSteps } from '@/lib/catalog/status';
import type { VendorActor } from '@/lib/db';
import { afterWorkingDays, dueOf, formatBeijing } from '@/lib/kernel/clock';
import { can } from '@/lib/kernel/transitions';
import { workingCalendar } from '@/lib/market-clock';
import { policyAt } from '@/lib/policy';
import type { PageContext } from '@/lib/web/contexts';
import { submitProductAction } from './actions';

/** What a submission needs, each item leading to where it is written, and the way to hand it in. LST-09, LST-10, LST-17, CAT-05. */
export async function SubmitCard({ product, context }: { product: VendorProduct; context: PageContext<VendorActor> }) {
  const t = await getTranslations('seller.products.submit');
  const missing = product.checklist.filter(({ met }) => !met).length;
  if (!can(revisionSteps.submit, product.revision.status)) return null;
  return (
    <Card title={t('title')} description={missing === 0 ? t('complete') : t('missing', { count: missing })}>
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {product.checklist.map((item) => (
          <ChecklistItem key={item.item} item={item} productId={product.productId} />
        ))}
      </ul>
      <div className="mt-4 grid gap-3 border-line border-t pt-4">
        <Expected context={context} />
        <ActionForm action={submitProductAction}>
          <input type="hidden" name="productId" value={product.productId} />
          <div>
            <SubmitButton>{t('submit')}</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </Card>
  );
}

async function ChecklistItem({ item: { item, met, ruleId }, productId }: ItemProps) {
  const [t, catalog] = await Promise.all([getTranslations('seller.products.submit'), getTranslations('catalog')]);
  return (
    <li className="flex items-center gap-2 border-line border-b py-2 text-13">
      <Icon
        name={met ? 'circle-check' : 'circle-alert'}
        size={16}
        label={t(met ? 'met' : 'notMet')}
        className={met ? 'text-success' : 'text-warning'}
      />
      <span className="min-w-0 flex-1">{catalog(`requirements.${item}`)}</span>
      {!met && (
        <Link href={placeOf(item, productId)} className="text-primary hover:underline">
          {t('fill')}
        </Link>
      )}
      <RuleLink id={ruleId} />
    </li>
  );
}

function placeOf(item: string, productId: string): string {
  if (item === 'interface') return '/seller/delivery';
  return `/seller/products/${productId}/${item === 'specs' ? 'specs' : 'content'}`;
}

// What would be promised if it were handed in now, with how the day comes about. LST-10.
async function Expected({ context: { db, now } }: { context: PageContext<VendorActor> }) {
  const t = await getTranslations('seller.products.submit');
  const { reviewWorkingDays } = policyAt(now).listing;
  const expected = afterWorkingDays('LST-10', now, reviewWorkingDays, await workingCalendar(db));
  return (
    <span className="inline-flex items-center gap-1.5 text-13 text-muted">
      {t('expected', { day: formatBeijing(dueOf(expected), 'yyyy-MM-dd'), days: reviewWorkingDays })}
      <Hint label={t('derivation')}>
        <DerivationList derivation={expected} />
      </Hint>
    </span>
  );
}

type ItemProps = { item: VendorProduct['checklist'][number]; productId: string };
