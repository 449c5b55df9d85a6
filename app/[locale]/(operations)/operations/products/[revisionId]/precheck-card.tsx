import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FindingList } from '@/components/review/finding-list';
import { Card } from '@/components/ui/card';
import type { ReviewDossier } from '@/lib/catalog';

type Precheck = ReviewDossier['precheck'];
type Passages = Precheck['alike'][number]['ours'];

/** What the program found in the submission, and listings that read alike beside it. LST-07, LST-08, V-05. */
export async function PrecheckCard({ precheck: { findings, alike } }: { precheck: Precheck }) {
  const t = await getTranslations('operations-business.products.precheck');
  return (
    <Card title={t('title')} description={findings.length > 0 ? t('description') : t('none')}>
      {findings.length > 0 && <FindingList findings={findings} forStaff />}
      {alike.map(({ productId, name, storeName, ours, theirs }) => (
        <details key={productId} open className="mt-4 border-line border-t pt-3">
          <summary className="w-fit text-13 text-primary">{t('alike')}</summary>
          <p className="mt-2 text-muted text-xs">{t('legend')}</p>
          <div className="mt-2 grid gap-3 sm:grid-cols-2">
            <Side title={t('ours')} passages={ours} />
            <Side title={t('theirs', { store: storeName, name })} passages={theirs} />
          </div>
        </details>
      ))}
    </Card>
  );
}

function Side({ title, passages }: { title: ReactNode; passages: Passages }) {
  return (
    <section className="min-w-0 rounded-box border border-line">
      <h3 className="border-line border-b px-3 py-1.5 font-medium text-13">{title}</h3>
      <p className="max-h-96 overflow-y-auto whitespace-pre-wrap break-words px-3 py-2 text-xs leading-6">
        {passages.map(({ text, shared }, index) =>
          shared ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a passage is its place in the text
            <mark key={index} className="bg-warning/20 text-inherit">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
    </section>
  );
}
