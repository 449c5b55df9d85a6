import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/ui/icon';
import { NavLink } from './nav-link';
import { entriesFor, type NavigationEntry } from './navigation';
import type { Face } from './types';

/** The side navigation of a console; staff see what their duties open, members what their permissions do. */
export async function ConsoleNavigation({ face, ...held }: NavigationProps) {
  const t = await getTranslations('shell');
  return (
    <>
      <p className="px-4 pt-4 font-semibold text-[15px] lg:hidden">{t(`faces.${face}`)}</p>
      <ul className="pt-2 pb-6">
        {entriesFor(face, held).map((entry) => (
          <Entry key={entry.name} face={face} entry={entry} />
        ))}
      </ul>
    </>
  );
}

async function Entry({ face, entry }: { face: Face; entry: NavigationEntry }) {
  const t = await getTranslations(`shell.nav.${face}`);
  if (!entry.children) {
    return (
      <li>
        <NavLink face={face} href={entry.href}>
          <Icon name={entry.icon} size={16} />
          {t(entry.name)}
        </NavLink>
      </li>
    );
  }
  return (
    <li>
      <details open className="group">
        <summary className="nav-link">
          <Icon name={entry.icon} size={16} />
          <span className="flex-1">{t(entry.name)}</span>
          <Icon name="chevron-down" size={14} className="text-muted transition-transform group-open:rotate-180" />
        </summary>
        <ul>
          {entry.children.map((child) => (
            <li key={child.name}>
              <NavLink face={face} href={child.href} depth={2}>
                {t(child.name)}
              </NavLink>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

type NavigationProps = { face: Face; duties?: string[]; permissions?: string[] };
