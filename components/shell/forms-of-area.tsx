'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { ClosedForms } from '@/components/ui/closed-forms';
import { areaOf } from '@/lib/vendors/status';
import { permissionOfPath } from './navigation';

type FormsOfAreaProps = {
  /** What stands beside forms of areas the member may only look at, by area. */
  closed: Readonly<Record<string, string>>;
  children: ReactNode;
};

/** Whoever may look at an area but not act in it sees its forms closed, with the reason beside them. SUB-01. */
export function FormsOfArea({ closed, children }: FormsOfAreaProps) {
  const path = usePathname().replace(/^\/[^/]+/, '') || '/';
  const permission = permissionOfPath('seller', path);
  return <ClosedForms value={(permission && closed[areaOf(permission)]) ?? null}>{children}</ClosedForms>;
}
