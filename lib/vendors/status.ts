export type VendorStatus = 'ADMITTED' | 'EXITED' | 'CLEARED_OUT';

/** What a vendor may still do in each status; holds narrow it further. GEN-05. */
export const vendorMay: Readonly<
  Record<VendorStatus, { publish: boolean; sell: boolean; settle: boolean; withdraw: boolean }>
> = {
  ADMITTED: { publish: true, sell: true, settle: true, withdraw: true },
  EXITED: { publish: false, sell: false, settle: true, withdraw: true },
  CLEARED_OUT: { publish: false, sell: false, settle: true, withdraw: false },
};
