import { getTranslations } from 'next-intl/server';
import { TextChange } from '@/components/review/text-change';
import { Card } from '@/components/ui/card';
import { changedClauses } from './clause-changes';

type Props = { before: { version: string; text: string }; after: { version: string; text: string } };

/** What differs between two editions, word by word within each clause that changed. GEN-09. */
export async function EditionChange({ before, after }: Props) {
  const t = await getTranslations('agreements.pages');
  const changes = changedClauses(before.text, after.text);
  return (
    <Card id="changes" title={t('changes', { before: before.version, after: after.version })} className="scroll-mt-16">
      {changes.length === 0 ? (
        <p className="text-13 text-muted">{t('noChanges')}</p>
      ) : (
        <>
          <p className="mb-3 text-13 text-muted">
            {t.rich('legend', {
              gone: (chunks) => <del className="bg-error/8 text-error decoration-error/60">{chunks}</del>,
              came: (chunks) => <ins className="bg-success/12 text-success no-underline">{chunks}</ins>,
            })}
          </p>
          <ul className="grid gap-3">
            {changes.map(({ heading, before: gone, after: came }) => (
              <li key={`${heading} ${gone} ${came}`} className="border-line border-l-2 pl-3">
                {heading !== null && heading !== came && <p className="text-muted text-xs">{heading}</p>}
                <TextChange before={gone} after={came} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
