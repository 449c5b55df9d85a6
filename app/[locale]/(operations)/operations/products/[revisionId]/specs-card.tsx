import { getTranslations } from 'next-intl/server';
import { Badge, type Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { type Column, DataTable } from '@/components/ui/data-table';
import { Money } from '@/components/ui/money';
import type { ReviewDossier } from '@/lib/catalog';
import { discountRate } from '@/lib/kernel/money';

type Spec = NonNullable<ReviewDossier['changes']>['specs'][number];
type Price = Spec['prices'][number];
type Row = Price & { id: string; spec: Spec; isFirst: boolean };

const toneOf: Record<Price['state'], Tone> = { same: 'neutral', changed: 'warning', new: 'success', gone: 'danger' };

/** Specs and prices with their rates; beside what sells now, what comes, what goes and what costs something else. SPC-03…07. */
export async function SpecsCard({ revision, changes }: Pick<ReviewDossier, 'revision' | 'changes'>) {
  const t = await getTranslations('operations-business.products.specs');
  const specs = changes?.specs ?? asTheyAre(revision.specs);
  const rows = specs.flatMap((spec) =>
    spec.prices.map((price, index): Row => ({ ...price, id: `${spec.key}-${index}`, spec, isFirst: index === 0 })),
  );
  return (
    <Card id="specs" title={t('title')} description={changes ? t('compared') : undefined} flush>
      <DataTable
        caption={t('title')}
        columns={await columnsOf(changes !== null)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p className="px-5 pb-5 text-13 text-muted">{t('none')}</p>}
      />
    </Card>
  );
}

async function columnsOf(compares: boolean): Promise<Column<Row>[]> {
  const [t, catalog] = await Promise.all([
    getTranslations('operations-business.products.specs'),
    getTranslations('catalog'),
  ]);
  return [
    {
      key: 'spec',
      header: catalog('fields.specName'),
      primary: true,
      cell: ({ spec, isFirst }) => (
        <SpecName spec={spec} isFirst={isFirst} words={{ off: t('offSale'), was: t('was') }} />
      ),
    },
    { key: 'kind', header: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
    { key: 'period', header: catalog('fields.count'), cell: ({ unit, count }) => catalog('period', { unit, count }) },
    { key: 'original', header: t('original'), align: 'right', cell: (row) => <Amount row={row} of="original" /> },
    { key: 'sale', header: t('sale'), align: 'right', cell: (row) => <Amount row={row} of="sale" /> },
    {
      key: 'rate',
      header: catalog('fields.rate'),
      align: 'right',
      cell: ({ after, before }) => {
        const price = after ?? before;
        return price ? `${discountRate(price.sale, price.original)}%` : '—';
      },
    },
    ...(compares
      ? [
          {
            key: 'state',
            header: t('state'),
            cell: ({ state }: Row) => <Badge tone={toneOf[state]}>{t(`states.${state}`)}</Badge>,
          },
        ]
      : []),
  ];
}

function SpecName({ spec, isFirst, words }: { spec: Spec; isFirst: boolean; words: { off: string; was: string } }) {
  const shown = spec.after ?? spec.before;
  const renamed = spec.before && spec.after && spec.before.name !== spec.after.name;
  return (
    <span className={isFirst ? 'inline-flex flex-wrap items-center gap-1.5' : 'sm:sr-only'}>
      {spec.state === 'gone' ? <del className="text-error">{shown?.name}</del> : shown?.name}
      {renamed && (
        <span className="text-muted text-xs">
          {words.was} <del>{spec.before?.name}</del>
        </span>
      )}
      {!shown?.onSale && <Badge>{words.off}</Badge>}
    </span>
  );
}

/** An amount, with what it is now struck through above it where that differs. */
function Amount({ row: { before, after }, of }: { row: Row; of: 'original' | 'sale' }) {
  if (!after) return before && <Money amount={before[of]} className="text-error line-through" />;
  const differs = before !== null && before[of] !== after[of];
  return (
    <span className="inline-flex flex-col items-end leading-5">
      {differs && (
        <s className="text-muted text-xs">
          <Money amount={before[of]} />
        </s>
      )}
      <Money amount={after[of]} className={classNames(differs && 'font-medium text-warning')} />
    </span>
  );
}

// A first submission has nothing to be compared with.
function asTheyAre(specs: ReviewDossier['revision']['specs']): Spec[] {
  return specs.map(({ key, name, onSale, prices, renewals }): Spec => {
    const plain = (kind: Price['kind']) => (price: (typeof prices)[number]) => {
      return { state: 'same' as const, kind, unit: price.unit, count: price.count, before: null, after: price };
    };
    return {
      state: 'same',
      key,
      before: null,
      after: { name, onSale },
      prices: [...prices.map(plain('NEW')), ...renewals.map(plain('RENEWAL'))],
    };
  });
}
