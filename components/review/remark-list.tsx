import { getTranslations } from 'next-intl/server';

/** What staff asked to be changed, part by part, in the order of the form. */
export async function RemarkList({ remarks }: { remarks: Readonly<Record<string, string | undefined>> }) {
  const t = await getTranslations('catalog.requirements');
  const asked = Object.entries(remarks).filter(([, text]) => text);
  if (asked.length === 0) return null;
  return (
    <dl className="grid gap-x-4 gap-y-1 text-13 sm:grid-cols-[7rem_minmax(0,1fr)]">
      {asked.map(([field, text]) => (
        <div key={field} className="contents">
          <dt className="text-muted">{t(field)}</dt>
          <dd className="min-w-0 whitespace-pre-wrap break-words">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
