import { getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { areas, type levels } from '@/lib/vendors/status';

type Access = Readonly<Record<(typeof areas)[number], 'none' | (typeof levels)[number]>>;

/** What an access allows, area by area; areas it does not open are left out. SUB-02. */
export async function AccessMarks({ access, className }: { access: Access; className?: string }) {
  const [t, names] = await Promise.all([getTranslations('members.levels'), getTranslations('members.areas')]);
  return (
    <span className={classNames('inline-flex flex-wrap gap-1', className)}>
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
