import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LinesChange, ListChange, TextChange } from '@/components/review/text-change';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { ReviewDossier } from '@/lib/catalog';

type Changes = NonNullable<ReviewDossier['changes']>;

/** What this revision would change of the one that sells, field by field. LST-14. */
export async function ChangesCard({ changes, liveNumber }: { changes: Changes; liveNumber: number }) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-business.products.changes'),
    getTranslations('catalog.requirements'),
  ]);
  const plain = await plainChanges(changes);
  const specs = changes.specs.filter(({ state }) => state !== 'same').length;
  const isNothing = plain.length === 0 && specs === 0;
  return (
    <Card title={t('title', { number: liveNumber })} description={t('description')}>
      {isNothing && (
        <EmptyState compact title={t('nothing')}>
          {t('nothingDetail')}
        </EmptyState>
      )}
      <dl className="grid gap-4">
        {plain.map(({ field, change }) => (
          <div key={field} className="grid gap-1 sm:grid-cols-[7rem_minmax(0,1fr)] sm:gap-4">
            <dt className="text-13 text-muted leading-6">{t(`fields.${field}`)}</dt>
            <dd className="min-w-0">{change}</dd>
          </div>
        ))}
        {specs > 0 && (
          <div className="grid gap-1 sm:grid-cols-[7rem_minmax(0,1fr)] sm:gap-4">
            <dt className="text-13 text-muted leading-6">{fields('specs')}</dt>
            <dd className="text-13 leading-6">
              <a href="#specs" className="text-primary hover:underline">
                {t('specs', { count: specs })}
              </a>
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}

async function plainChanges(changes: Changes): Promise<{ field: string; change: ReactNode }[]> {
  const [t, basis] = await Promise.all([
    getTranslations('operations-business.products.changes'),
    getTranslations('catalog.rightBasis'),
  ]);
  const { name, summary, description, tags, highlights, afterSales, rightBasis, runsOnPlatform } = changes;
  const basisOf = (value: string) => (value === '' ? t('undeclared') : basis(value));
  const declared = (value: boolean) => t(value ? 'declared' : 'undeclared');
  return [
    { field: 'name', change: name && <TextChange {...name} /> },
    { field: 'summary', change: summary && <TextChange {...summary} /> },
    { field: 'image', change: changes.imageFileId && <Badge tone="warning">{t('replaced')}</Badge> },
    { field: 'tags', change: tags && <ListChange {...tags} /> },
    { field: 'highlights', change: highlights && <ListChange {...highlights} /> },
    { field: 'description', change: description && <LinesChange {...description} /> },
    { field: 'afterSales', change: afterSales && <TextChange {...afterSales} /> },
    {
      field: 'rightBasis',
      change: rightBasis && <TextChange before={basisOf(rightBasis.before)} after={basisOf(rightBasis.after)} />,
    },
    {
      field: 'runsOnPlatform',
      change: runsOnPlatform && (
        <TextChange before={declared(runsOnPlatform.before)} after={declared(runsOnPlatform.after)} />
      ),
    },
    { field: 'agreement', change: changes.agreementVersionId && <Badge tone="warning">{t('replaced')}</Badge> },
  ].filter(({ change }) => change !== undefined);
}
