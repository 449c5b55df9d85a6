import { getLocale, getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { RadioCards } from '@/components/ui/choices';
import { Input } from '@/components/ui/inputs';
import { isLocale, localePath } from '@/lib/i18n/locales';

type FormProps = {
  vendorId: string;
  typed: { amount: string; ground: string; beneficiary: string; orderNumber: string };
  isAgain: boolean;
};

/** How much, on what ground and for whom. A GET form: its answer is the same page with the effect in view. DEP-15. */
export async function DeductionForm({ vendorId, typed, isAgain }: FormProps) {
  const [t, words, settlement, locale] = await Promise.all([
    getTranslations('operations-deposits.deduction'),
    getTranslations('deposits'),
    getTranslations('settlement.fields'),
    getLocale(),
  ]);
  const action = isLocale(locale) ? localePath(locale, `/operations/deposits/${vendorId}/deduct`) : '';
  return (
    <Card title={t('steps.amount')}>
      <form method="get" action={action} className="grid gap-4">
        <fieldset>
          <legend className="mb-2 text-13">{words('fields.ground')}</legend>
          <RadioCards
            name="ground"
            defaultValue={typed.ground}
            columns={2}
            options={(['BREACH', 'REFUND'] as const).map((value) => ({
              value,
              label: words(`grounds.${value}`),
              description: t(`grounds.${value}`),
            }))}
          />
        </fieldset>
        <fieldset>
          <legend className="mb-2 text-13">{words('fields.beneficiary')}</legend>
          <RadioCards
            name="beneficiary"
            defaultValue={typed.beneficiary}
            columns={2}
            options={(['PLATFORM', 'BUYER'] as const).map((value) => ({
              value,
              label: words(`beneficiaries.${value}`),
              description: t(`beneficiaries.${value}`),
            }))}
          />
        </fieldset>
        <div className="flex flex-wrap gap-4">
          <div className="grid gap-1 text-13">
            <label htmlFor="deduct-amount">{t('amount')}</label>
            <Input
              id="deduct-amount"
              name="amount"
              inputMode="decimal"
              required
              maxLength={20}
              defaultValue={typed.amount}
              className="w-44"
            />
          </div>
          <div className="grid gap-1 text-13">
            <label htmlFor="deduct-order">
              {settlement('orderNumber')} <span className="text-muted">{t('orderHint')}</span>
            </label>
            <Input
              id="deduct-order"
              name="orderNumber"
              maxLength={40}
              defaultValue={typed.orderNumber}
              className="w-72 max-w-full"
            />
          </div>
        </div>
        <div>
          <Button type="submit" tone={isAgain ? 'plain' : 'primary'}>
            {t('preview')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
