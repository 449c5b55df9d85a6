import { prisma } from '@/lib/db';
import { countUnread } from '@/lib/notifications';
import { asking } from './identity';

/** What the shells show of whoever is signed in. */
export interface Viewer {
  accountId: string;
  name: string;
  faces: ('buyer' | 'seller' | 'operations')[];
  unread: number;
  vendor?: { id: string; name: string };
  /** What a member may do for the vendor. SUB-01. */
  permissions?: string[];
  duties?: string[];
}

/** Who is signed in, for the corner of every page; null for nobody. */
export async function findViewer(): Promise<Viewer | null> {
  const { identity } = await asking();
  if (!identity) return null;
  const isOperator = identity.isStaff && identity.secondFactor;
  return {
    accountId: identity.accountId,
    name: identity.name,
    faces: [
      'buyer',
      ...(identity.vendorId ? (['seller'] as const) : []),
      ...(isOperator ? (['operations'] as const) : []),
    ],
    unread: await countUnread(prisma(), identity.accountId),
    ...(identity.vendorId
      ? { vendor: { id: identity.vendorId, name: identity.vendorName ?? '' }, permissions: identity.permissions }
      : {}),
    ...(isOperator ? { duties: identity.duties } : {}),
  };
}

/** The market's time and how far it was moved; null where it runs with real time. */
export async function movedClock(): Promise<{ now: Date; offsetMs: number } | null> {
  const { now, clockOffsetMs } = await asking();
  return clockOffsetMs === 0 ? null : { now, offsetMs: clockOffsetMs };
}
