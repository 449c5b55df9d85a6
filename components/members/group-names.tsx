import { getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/badge';

type Group = { id: string; name: string | null };

/** Groups as small marks; the ready one, which has no name of its own, by its word. */
export async function GroupNames({ groups }: { groups: readonly Group[] }) {
  const t = await getTranslations('members');
  return (
    <span className="inline-flex flex-wrap gap-1 max-sm:justify-end">
      {groups.map(({ id, name }) => (
        <Badge key={id} tone={name === null ? 'info' : 'neutral'}>
          {name ?? t('fullAccess')}
        </Badge>
      ))}
    </span>
  );
}
