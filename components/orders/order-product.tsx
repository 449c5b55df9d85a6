import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';

type PeriodUnit = 'DAY' | 'MONTH' | 'YEAR' | 'TIME';

/** What was ordered, in two lines: the product, leading somewhere, and below it spec, period and number. */
export async function OrderProduct({
  href,
  productName,
  specName,
  periodUnit,
  periodCount,
  number,
}: OrderProductProps) {
  return (
    <span className="block min-w-0 max-w-80">
      <Link href={href} className="text-primary hover:underline">
        {productName}
      </Link>
      <span className="block font-normal text-muted text-xs leading-5">
        {specName}
        {periodUnit && periodCount !== undefined && (
          <>
            {' · '}
            <Period unit={periodUnit} count={periodCount} />
          </>
        )}
      </span>
      {number && <span className="block font-mono font-normal text-2xs text-muted">{number}</span>}
    </span>
  );
}

/** A term as it was sold: "1 年", "3 months". SPC-07. */
export async function Period({ unit, count }: { unit: PeriodUnit; count: number }) {
  const t = await getTranslations('catalog');
  return t('period', { unit, count });
}

type OrderProductProps = {
  href: string;
  productName: string;
  specName: string;
  periodUnit?: PeriodUnit;
  periodCount?: number;
  number?: string;
};
