import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { pictureAddress } from '@/components/market/product-cover';
import { RevisionState } from '@/components/products/states';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { Icon } from '@/components/ui/icon';
import type { RevisionView } from '@/lib/catalog';
import { formatYuan } from '@/lib/kernel/money';

type Row = { field: string; label: string; before: ReactNode; after: ReactNode };

/** What the newest edition changes of the one that is sold meanwhile. LST-14. */
export async function RevisionCompare({ live, draft }: { live: RevisionView; draft: RevisionView }) {
  const [t, catalog] = await Promise.all([getTranslations('seller.products.compare'), getTranslations('catalog')]);
  const period = (unit: string, count: number) => catalog('period', { unit, count });
  const texts = (revision: RevisionView): Record<string, string> => ({
    name: revision.name,
    summary: revision.summary,
    tags: revision.tags.join(' · '),
    highlights: revision.highlights.join('\n'),
    description: excerpt(revision.description),
    afterSales: revision.afterSales,
    rightBasis: revision.rightBasis && catalog(`rightBasis.${revision.rightBasis}`),
    imageFileId: revision.imageFileId ?? '',
    specs: specLines(revision, period).join('\n'),
  });
  const [before, after] = [texts(live), texts(draft)];
  const rows = Object.keys(after).flatMap((field): Row[] =>
    before[field] === after[field] && !(field === 'description' && live.description !== draft.description)
      ? []
      : [
          {
            field,
            label: t(`fields.${field}`),
            before: shown(field, before[field]),
            after: shown(field, after[field]),
          },
        ],
  );
  return (
    <Card
      title={t('title')}
      description={t('detail', { live: live.number, draft: draft.number })}
      actions={<RevisionState status={draft.status} />}
      flush={rows.length > 0}
    >
      {rows.length === 0 ? (
        <p className="flex items-center gap-2 text-13 text-muted">
          <Icon name="info" size={15} /> {t('same')}
        </p>
      ) : (
        <DataTable
          caption={t('title')}
          rows={rows}
          rowKey={({ field }) => field}
          columns={[
            { key: 'field', header: t('field'), primary: true, className: 'sm:w-28', cell: ({ label }) => label },
            { key: 'live', header: t('live'), className: 'sm:w-1/2', cell: ({ before }) => before },
            { key: 'draft', header: t('draft'), className: 'sm:w-1/2', cell: ({ after }) => after },
          ]}
        />
      )}
    </Card>
  );
}

function shown(field: string, text: string | undefined): ReactNode {
  if (!text) return '—';
  if (field !== 'imageFileId') return <span className="whitespace-pre-line break-words">{text}</span>;
  return (
    // biome-ignore lint/performance/noImgElement: uploads are re-encoded when stored; the optimiser would do it twice
    <img src={pictureAddress(text, 'small')} alt="" className="h-14 rounded-[3px] border border-line" />
  );
}

function excerpt(text: string): string {
  const characters = [...text.trim()];
  return characters.length > 200 ? `${characters.slice(0, 200).join('')}…` : characters.join('');
}

function specLines({ specs }: RevisionView, period: (unit: string, count: number) => string): string[] {
  return specs.flatMap(({ name, onSale, prices, renewals }) => [
    `${name}${onSale ? '' : ' ×'}`,
    ...prices.map((price) => `  ${period(price.unit, price.count)} ¥${formatYuan(price.sale)}`),
    ...renewals.map((price) => `  ↻ ${period(price.unit, price.count)} ¥${formatYuan(price.sale)}`),
  ]);
}
