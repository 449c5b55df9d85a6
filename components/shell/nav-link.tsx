'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { currentEntry } from './navigation';
import type { Face } from './types';

/** An entry of the side navigation, which knows whether the page belongs to it. */
export function NavLink({ face, href, depth = 1, children }: NavLinkProps) {
  const path = usePathname().replace(/^\/[^/]+/, '') || '/';
  const current = currentEntry(face, path) === href;
  return (
    <Link href={href} data-depth={depth} aria-current={current ? 'page' : undefined} className="nav-link">
      {children}
    </Link>
  );
}

type NavLinkProps = { face: Face; href: string; depth?: 1 | 2; children: ReactNode };
