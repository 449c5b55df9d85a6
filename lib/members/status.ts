import { defineSteps } from '@/lib/kernel/transitions';
import type { Area } from '@/lib/vendors/status';

export const invitationStatuses = ['OPEN', 'ACCEPTED', 'REVOKED', 'EXPIRED'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

/** The way of an invitation. One that ran out may be sent again, one that was taken back is written anew. SUB-02. */
export const invitationSteps = defineSteps<InvitationStatus>()({
  accept: { from: ['OPEN'], to: 'ACCEPTED' },
  resend: { from: ['OPEN', 'EXPIRED'], to: 'OPEN' },
  revoke: { from: ['OPEN', 'EXPIRED'], to: 'REVOKED' },
  expire: { from: ['OPEN'], to: 'EXPIRED' },
});
export type InvitationVerb = keyof typeof invitationSteps;

/** The ready group that may do everything, the same for every vendor. SUB-02. */
export const fullAccessGroupId = 'mgr_full_access';

const areaOfModule: Readonly<Record<string, Area>> = {
  ...{ settlement: 'money', deposits: 'money', certification: 'money', wallet: 'money' },
  ...{ orders: 'orders', refunds: 'orders', delivery: 'orders', invoicing: 'invoices', catalog: 'products' },
  articles: 'products',
};

/** The area whose members read a decision, by its kind, e.g. `settlement.split`; what belongs to none is the account's. SUB-01. */
export function areaOfDecision(kind: string): Area {
  return areaOfModule[kind.split('.')[0] ?? ''] ?? 'account';
}
