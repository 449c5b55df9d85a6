import { getTranslations } from 'next-intl/server';
import { type DocumentKind, documentKinds } from '@/lib/documents/schema';
import type { DocumentStatus } from '@/lib/documents/status';
import { DocumentPicture } from './document-picture';
import { DocumentStatusMark } from './document-status';

export interface ListedDocument {
  id: string;
  kind: DocumentKind;
  status: DocumentStatus;
  reason: string | null;
  expiresOn: string | null;
  link: string;
}

/** A company's papers in one order, each with its picture, last day and staff's word. ONB-04, ACC-01. */
export async function DocumentList({ documents }: { documents: readonly ListedDocument[] }) {
  const [t, names, licence] = await Promise.all([
    getTranslations('documents'),
    getTranslations('files.purposes'),
    getTranslations('joining.licence'),
  ]);
  const ordered = documentKinds.flatMap((kind) => documents.filter((document) => document.kind === kind));
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-4">
      {ordered.map(({ id, kind, status, reason, expiresOn, link }) => (
        <li key={id} className="grid w-40 gap-1.5 text-13">
          <DocumentPicture link={link} alt={licence('alt', { paper: names(kind) })} open={licence('open')} />
          <span className="font-medium leading-5">{names(kind)}</span>
          <span>
            <DocumentStatusMark status={status} />
          </span>
          <span className="text-muted text-xs">{expiresOn ? t('goodUntil', { day: expiresOn }) : t('noEnd')}</span>
          {reason && status === 'REJECTED' && (
            <span className="text-error text-xs">{licence('rejected', { reason })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
