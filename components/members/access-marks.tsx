import { getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/badge';
import { areas, type levels } from '@/lib/vendors/status';

type Access = Readonly<Record<(typeof areas)[number], 'none' | (typeof levels)[number]>>;

/** What an access allows, area by area; areas it does not open are left out. SUB-02. */
export async function AccessMarks({ access }: { access: Access }) {
  const [t, names] = await Promise.all([getTranslations('members.levels'), getTranslations('members.areas')]);
  return (
    <span className="inline-flex flex-wrap gap-1 max-sm:justify-end">
      {areas
        .filter((area) => access[area] !== 'none')
        .map((area) => (
          <Badge key={area} tone={access[area] === 'manage' ? 'info' : 'neutral'}>
            {names(area)} · {t(access[area])}
          </Badge>
        ))}
    </span>
  );
}
