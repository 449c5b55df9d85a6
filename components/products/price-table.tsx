import { getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/badge';
import { type Column, DataTable } from '@/components/ui/data-table';
import { Money } from '@/components/ui/money';
import { discountRate, type Fen } from '@/lib/kernel/money';

export interface ShownPrice {
  unit: 'DAY' | 'MONTH' | 'YEAR' | 'TIME';
  count: number;
  original: Fen;
  sale: Fen;
}

export interface ShownSpec {
  key: string;
  name: string;
  onSale: boolean;
  prices: readonly ShownPrice[];
  renewals: readonly ShownPrice[];
}

type Row = ShownPrice & { id: string; spec: ShownSpec; isRenewal: boolean; isFirst: boolean };

/** Every price of a product: spec, period, original and sale price, and the rate between them. SPC-03…07. */
export async function PriceTable({ specs }: { specs: readonly ShownSpec[] }) {
  const [t, words] = await Promise.all([getTranslations('catalog'), getTranslations('seller.products.prices')]);
  const rows = specs.flatMap((spec): Row[] => [
    ...spec.prices.map((price, index) => row(spec, price, index, false)),
    ...spec.renewals.map((price, index) => row(spec, price, index + spec.prices.length, true)),
  ]);
  const columns: Column<Row>[] = [
    {
      key: 'spec',
      header: t('fields.specName'),
      primary: true,
      cell: ({ spec, isFirst }) => (
        <span className={isFirst ? 'inline-flex flex-wrap items-center gap-1.5' : 'sm:sr-only'}>
          {spec.name}
          {!spec.onSale && <Badge>{words('offSale')}</Badge>}
        </span>
      ),
    },
    { key: 'kind', header: words('kind'), cell: ({ isRenewal }) => words(isRenewal ? 'renewal' : 'new') },
    { key: 'period', header: t('fields.count'), cell: ({ unit, count }) => t('period', { unit, count }) },
    {
      key: 'original',
      header: words('original'),
      align: 'right',
      cell: ({ original, sale }) => <Money amount={original} className={sale < original ? 'text-muted' : undefined} />,
    },
    { key: 'sale', header: words('sale'), align: 'right', cell: ({ sale }) => <Money amount={sale} /> },
    {
      key: 'rate',
      header: t('fields.rate'),
      align: 'right',
      cell: ({ original, sale }) => `${discountRate(sale, original)}%`,
    },
  ];
  return <DataTable caption={words('caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function row(spec: ShownSpec, price: ShownPrice, index: number, isRenewal: boolean): Row {
  return { ...price, id: `${spec.key}-${index}`, spec, isRenewal, isFirst: index === 0 };
}
