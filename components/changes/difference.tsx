import { getTranslations } from 'next-intl/server';

interface Data {
  companyName?: string;
  creditCode?: string;
  legalRepresentative?: string;
  bankName?: string;
  accountTail?: string;
}

const fields = ['companyName', 'creditCode', 'legalRepresentative', 'bankName', 'accountTail'] as const;

/** What stood there and what shall stand there, one below the other. ONB-21, SET-10. */
export async function Difference({ before, wanted }: { before: Data; wanted: Data }) {
  const [t, words] = await Promise.all([getTranslations('changes.difference'), getTranslations('onboarding.fields')]);
  const changed = fields.filter((field) => wanted[field] !== undefined);
  if (changed.length === 0) return <p className="text-13 text-muted">{t('papersOnly')}</p>;
  return (
    <dl className="grid gap-3 text-13">
      {changed.map((field) => (
        <div key={field} className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[9rem_1fr]">
          <dt className="text-muted">{field === 'accountTail' ? t('accountTail') : words(field)}</dt>
          <dd className="min-w-0">
            {before[field] && <del className="block break-words text-muted">{before[field]}</del>}
            <ins className="block break-words font-medium no-underline">{wanted[field]}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
