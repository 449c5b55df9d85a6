'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';

/**
 * Menus are `<details data-menu>` and native popovers, which open without JavaScript. With it they also close: at a
 * press elsewhere, at Escape, and when the page changes under them.
 */
export function useMenusThatClose(): void {
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes what the old one had open
  useEffect(() => {
    closeMenus(null);
    for (const popover of document.querySelectorAll<HTMLElement>('[popover]:popover-open')) popover.hidePopover();
  }, [path]);
  useEffect(() => {
    const onPress = (event: PointerEvent) => closeMenus(event.target as Node);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') closeMenus(null, true);
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}

function closeMenus(except: Node | null, focusBack = false): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')) {
    if (except && menu.contains(except)) continue;
    if (focusBack && menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
    menu.open = false;
  }
}
