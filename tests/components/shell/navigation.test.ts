import { describe, expect, it } from 'vitest';
import { currentEntry, navigation } from '@/components/shell/navigation';
import { faceHome } from '@/components/shell/places';
import en from '@/messages/en/shell.json';
import zh from '@/messages/zh/shell.json';

describe('the entry a page belongs to', () => {
  it.each([
    ['seller', '/seller', '/seller'],
    ['seller', '/seller/products', '/seller/products'],
    ['seller', '/seller/products/new', '/seller/products/new'],
    ['seller', '/seller/products/prd_1/edit', '/seller/products'],
    ['seller', '/seller/unknown', undefined],
    ['operations', '/operations/ledger/accounts/acc_1', '/operations/ledger/accounts'],
    ['operations', '/operations/ledger', '/operations/ledger'],
    ['buyer', '/console/orders/ord_1', '/console/orders'],
  ] as const)('%s %s', (face, path, expected) => {
    expect(currentEntry(face, path)).toBe(expected);
  });
});

describe('the menus', () => {
  it.each(['buyer', 'seller', 'operations'] as const)('of %s stay on their face and have names', (face) => {
    for (const entry of navigation[face]) {
      for (const { name, href } of [entry, ...(entry.children ?? [])]) {
        expect(href === faceHome[face] || href.startsWith(`${faceHome[face]}/`), href).toBe(true);
        expect(zh.nav[face], name).toHaveProperty(name);
        expect(en.nav[face], name).toHaveProperty(name);
      }
    }
  });
});
