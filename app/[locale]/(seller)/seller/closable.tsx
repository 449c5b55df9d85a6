import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';

/** A notice that can be put away until the page is opened again; a box that is ticked, so no script is needed. FEE-06. */
export async function Closable({ children }: { children: ReactNode }) {
  const t = await getTranslations('seller.standing');
  return (
    <div className="relative has-[.closes:checked]:hidden [&>:first-child]:pr-9">
      {children}
      <label className="absolute top-1 right-1 grid size-7 cursor-pointer place-items-center rounded-[3px] text-muted has-focus-visible:outline-2 has-focus-visible:outline-primary hover:text-base-content">
        <input type="checkbox" className="closes sr-only" />
        <Icon name="x" size={14} label={t('close')} />
      </label>
    </div>
  );
}
