import { describe, expect, it } from 'vitest';
import { currentEntry, entriesFor, navigation, permissionOfPath } from '@/components/shell/navigation';
import { faceHome } from '@/components/shell/places';
import { allPermissions } from '@/lib/vendors/status';
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

describe('SUB-01: the seller center’s menu', () => {
  const seen = (...permissions: string[]) =>
    entriesFor('seller', { permissions }).flatMap((entry) => (entry.children ?? [entry]).map(({ href }) => href));

  it('shows a member nothing of areas they do not see', () => {
    expect(seen()).toEqual(['/seller', '/seller/messages']);
    expect(seen('orders:view')).toEqual(['/seller', '/seller/orders', '/seller/messages']);
    expect(seen('members:view')).toEqual(['/seller', '/seller/members', '/seller/messages']);
    expect(seen('products:view')).not.toContain('/seller/products/new');
    expect(seen('products:view', 'products:manage')).toContain('/seller/products/new');
  });

  it.each([
    ['/seller', undefined],
    ['/seller/messages', undefined],
    ['/seller/products/prd_1/specs', 'products:view'],
    ['/seller/service-agreements/sag_1', 'products:view'],
    ['/seller/products/new', 'products:manage'],
    ['/seller/earnings/withdrawals/wdr_1', 'money:view'],
    ['/seller/members/groups/mgr_1', 'members:view'],
  ])('%s asks for %s', (path, permission) => {
    expect(permissionOfPath('seller', path)).toBe(permission);
  });

  it('shows whoever may do everything every entry', () => {
    const all = navigation.seller.flatMap((entry) => (entry.children ?? [entry]).map(({ href }) => href));
    expect(seen(...allPermissions)).toEqual(all);
  });
});
