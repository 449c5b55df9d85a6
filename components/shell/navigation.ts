import type { IconName } from '@/components/ui/icon';
import type { Permission } from '@/lib/vendors/status';
import { faceHome } from './places';
import type { Face } from './types';

/** An entry of a side navigation; `name` is its key in `messages/…/shell.json` under `nav.<face>`. */
export type NavigationEntry = {
  name: string;
  href: string;
  icon: IconName;
  /** Shown only to staff who hold it: to others its pages do not exist. */
  duty?: string;
  /** Shown only to members of the vendor who have it; where a child names its own, that counts for the child. SUB-01. */
  permission?: Permission;
  children?: { name: string; href: string; permission?: Permission }[];
};

/** The side navigation of each face. Names follow the menus people know from such markets. ACC-02. */
export const navigation: Record<Face, NavigationEntry[]> = {
  buyer: [
    { name: 'overview', href: '/console', icon: 'layout-dashboard' },
    {
      name: 'billing',
      href: '/console/orders',
      icon: 'receipt',
      children: [
        { name: 'orders', href: '/console/orders' },
        { name: 'invoices', href: '/console/invoices' },
        { name: 'wallet', href: '/console/wallet' },
      ],
    },
    { name: 'products', href: '/console/products', icon: 'boxes' },
    { name: 'messages', href: '/console/messages', icon: 'bell' },
    { name: 'notificationSettings', href: '/console/notification-settings', icon: 'settings' },
    { name: 'agreements', href: '/console/agreements', icon: 'file-text' },
    { name: 'security', href: '/console/security', icon: 'shield-check' },
  ],
  seller: [
    { name: 'overview', href: '/seller', icon: 'layout-dashboard' },
    {
      name: 'catalog',
      href: '/seller/products',
      icon: 'package',
      permission: 'products:view',
      children: [
        { name: 'products', href: '/seller/products' },
        { name: 'newProduct', href: '/seller/products/new', permission: 'products:manage' },
        { name: 'serviceAgreements', href: '/seller/service-agreements' },
        { name: 'articles', href: '/seller/articles' },
      ],
    },
    { name: 'delivery', href: '/seller/delivery', icon: 'unplug', permission: 'delivery:view' },
    {
      name: 'sales',
      href: '/seller/orders',
      icon: 'shopping-bag',
      permission: 'orders:view',
      children: [{ name: 'orders', href: '/seller/orders' }],
    },
    { name: 'invoices', href: '/seller/invoices', icon: 'file-text', permission: 'invoices:view' },
    { name: 'deposit', href: '/seller/deposit', icon: 'shield-check', permission: 'money:view' },
    { name: 'earnings', href: '/seller/earnings', icon: 'banknote', permission: 'money:view' },
    {
      name: 'accountManagement',
      href: '/seller/account',
      icon: 'building',
      children: [
        { name: 'account', href: '/seller/account', permission: 'account:view' },
        { name: 'members', href: '/seller/members', permission: 'members:view' },
        { name: 'exit', href: '/seller/exit', permission: 'money:view' },
      ],
    },
    { name: 'certification', href: '/seller/certification', icon: 'badge-check', permission: 'money:view' },
    { name: 'violations', href: '/seller/violations', icon: 'gavel', permission: 'account:view' },
    { name: 'messages', href: '/seller/messages', icon: 'bell' },
  ],
  operations: [
    { name: 'overview', href: '/operations', icon: 'layout-dashboard' },
    { name: 'onboarding', href: '/operations/onboarding', duty: 'ONBOARDING_REVIEW', icon: 'building' },
    { name: 'changes', href: '/operations/changes', duty: 'ONBOARDING_REVIEW', icon: 'pencil' },
    { name: 'products', href: '/operations/products', duty: 'PRODUCT_REVIEW', icon: 'clipboard-check' },
    { name: 'articles', href: '/operations/articles', duty: 'PRODUCT_REVIEW', icon: 'file-text' },
    { name: 'vendors', href: '/operations/vendors', icon: 'store' },
    { name: 'orders', href: '/operations/orders', icon: 'shopping-bag' },
    {
      name: 'finance',
      href: '/operations/ledger',
      duty: 'FINANCE',
      icon: 'landmark',
      children: [
        { name: 'trialBalance', href: '/operations/ledger' },
        { name: 'accounts', href: '/operations/ledger/accounts' },
        { name: 'payouts', href: '/operations/payouts' },
        { name: 'deposits', href: '/operations/deposits' },
        { name: 'remittances', href: '/operations/remittances' },
        { name: 'exits', href: '/operations/exits' },
      ],
    },
    { name: 'violations', href: '/operations/violations', duty: 'CONDUCT', icon: 'gavel' },
    { name: 'agreements', href: '/operations/agreements', duty: 'CONDUCT', icon: 'file-text' },
    { name: 'deliveries', href: '/operations/deliveries', icon: 'truck' },
    { name: 'deadlines', href: '/operations/deadlines', icon: 'calendar-clock' },
    { name: 'clock', href: '/operations/clock', icon: 'clock' },
    { name: 'audit', href: '/operations/audit', icon: 'history' },
    { name: 'jobs', href: '/operations/jobs', icon: 'inbox' },
  ],
};

/** The entries somebody sees who holds these duties and has these permissions. SUB-01. */
export function entriesFor(face: Face, held: { duties?: string[]; permissions?: string[] }): NavigationEntry[] {
  const { duties = [], permissions = [] } = held;
  const open = ({ permission }: { permission?: Permission }) => !permission || permissions.includes(permission);
  return navigation[face]
    .filter((entry) => open(entry) && (!entry.duty || duties.includes(entry.duty)))
    .map((entry) => (entry.children ? { ...entry, children: entry.children.filter(open) } : entry))
    .filter(({ children }) => !children || children.length > 0);
}

/** The entry a path belongs to: the longest address that is the path or stands above it. */
export function currentEntry(face: Face, path: string): string | undefined {
  return navigation[face]
    .flatMap((entry) => entry.children ?? [entry])
    .map((entry) => entry.href)
    .filter((href) => path === href || (href !== faceHome[face] && path.startsWith(`${href}/`)))
    .sort((a, b) => b.length - a.length)[0];
}

/** What the entry a path belongs to asks of members; nothing where it is open to all. SUB-01. */
export function permissionOfPath(face: Face, path: string): Permission | undefined {
  const current = currentEntry(face, path);
  return navigation[face]
    .flatMap((entry) => (entry.children ?? [entry]).map((child) => ({ permission: entry.permission, ...child })))
    .find(({ href }) => href === current)?.permission;
}
