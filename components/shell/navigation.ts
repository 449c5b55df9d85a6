import type { IconName } from '@/components/ui/icon';
import { faceHome } from './places';
import type { Face } from './types';

/** An entry of a side navigation; `name` is its key in `messages/…/shell.json` under `nav.<face>`. */
export type NavigationEntry = {
  name: string;
  href: string;
  icon: IconName;
  /** Shown only to staff who hold it: to others its pages do not exist. */
  duty?: string;
  children?: { name: string; href: string }[];
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
    { name: 'security', href: '/console/security', icon: 'shield-check' },
  ],
  seller: [
    { name: 'overview', href: '/seller', icon: 'layout-dashboard' },
    {
      name: 'catalog',
      href: '/seller/products',
      icon: 'package',
      children: [
        { name: 'products', href: '/seller/products' },
        { name: 'newProduct', href: '/seller/products/new' },
        { name: 'serviceAgreements', href: '/seller/service-agreements' },
      ],
    },
    { name: 'delivery', href: '/seller/delivery', icon: 'unplug' },
    {
      name: 'sales',
      href: '/seller/orders',
      icon: 'shopping-bag',
      children: [{ name: 'orders', href: '/seller/orders' }],
    },
    { name: 'invoices', href: '/seller/invoices', icon: 'file-text' },
    { name: 'deposit', href: '/seller/deposit', icon: 'shield-check' },
    { name: 'earnings', href: '/seller/earnings', icon: 'banknote' },
    { name: 'account', href: '/seller/account', icon: 'building' },
    { name: 'certification', href: '/seller/certification', icon: 'badge-check' },
    { name: 'violations', href: '/seller/violations', icon: 'gavel' },
    { name: 'messages', href: '/seller/messages', icon: 'bell' },
  ],
  operations: [
    { name: 'overview', href: '/operations', icon: 'layout-dashboard' },
    { name: 'onboarding', href: '/operations/onboarding', duty: 'ONBOARDING_REVIEW', icon: 'building' },
    { name: 'products', href: '/operations/products', duty: 'PRODUCT_REVIEW', icon: 'clipboard-check' },
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

/** The entry a path belongs to: the longest address that is the path or stands above it. */
export function currentEntry(face: Face, path: string): string | undefined {
  return navigation[face]
    .flatMap((entry) => entry.children ?? [entry])
    .map((entry) => entry.href)
    .filter((href) => path === href || (href !== faceHome[face] && path.startsWith(`${href}/`)))
    .sort((a, b) => b.length - a.length)[0];
}
