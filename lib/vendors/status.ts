import { defineSteps } from '@/lib/kernel/transitions';

export type VendorStatus = 'ADMITTED' | 'EXITED' | 'CLEARED_OUT';

/** What a vendor may still do in each status; holds narrow it further. GEN-05. */
export const vendorMay: Readonly<
  Record<VendorStatus, { publish: boolean; sell: boolean; settle: boolean; withdraw: boolean }>
> = {
  ADMITTED: { publish: true, sell: true, settle: true, withdraw: true },
  EXITED: { publish: false, sell: false, settle: true, withdraw: true },
  CLEARED_OUT: { publish: false, sell: false, settle: true, withdraw: false },
};

/** The parts of the seller center that permissions are given for, in the order people read them. SUB-02. */
export const areas = ['products', 'orders', 'invoices', 'money', 'delivery', 'account', 'members'] as const;
export type Area = (typeof areas)[number];

/** Whoever manages an area also views it. */
export const levels = ['view', 'manage'] as const;
export type Level = (typeof levels)[number];

/** What a door of the seller center asks for, e.g. `orders:view`. SUB-01. */
export type Permission = `${Area}:${Level}`;

/** The area a permission is for. */
export function areaOf(permission: Permission): Area {
  return permission.slice(0, permission.indexOf(':')) as Area;
}

/** Every permission there is: the owner's, and those of the group with full access. */
export const allPermissions: readonly Permission[] = areas.flatMap((area) =>
  levels.map((level): Permission => `${area}:${level}`),
);

/** How a vendor ends. Whoever left by itself may still be cleared out for what it did before. VIO-07. */
export const vendorSteps = defineSteps<VendorStatus>()({
  leave: { from: ['ADMITTED'], to: 'EXITED' },
  clearOut: { from: ['ADMITTED', 'EXITED'], to: 'CLEARED_OUT' },
});
