import type { Db } from '@/lib/db';
import { vendorMay } from '@/lib/vendors';
import type { VendorStatus } from '@/lib/vendors/status';
import { readToken } from './invitation-token';
import { whyOver } from './rules';
import type { InvitationStatus } from './status';

export interface OpenedInvitation {
  email: string;
  storeName: string;
  companyName: string;
  invitedBy: string;
  expiresAt: Date;
  /** Why it can no longer be accepted; null while it can. */
  over: ReturnType<typeof whyOver>;
  /** Whether an account has the address: then one signs in, else one registers. */
  hasAccount: boolean;
}

/** What a letter's link shows; null for a link the market did not write, or whose company has left. SUB-02. */
export async function openInvitation(db: Db, token: string, at: Date): Promise<OpenedInvitation | null> {
  const given = readToken(token);
  if (!given) return null;
  const [row] = await db.$queryRaw<StoredInvitation[]>`
    SELECT i.email, i.status::text, i.round, i.expires_at AS "expiresAt", st.name AS "storeName",
           v.company_name AS "companyName", v.status::text AS "vendorStatus", a.name AS "invitedBy",
           EXISTS (SELECT FROM account x WHERE x.email = i.email) AS "hasAccount"
    FROM member_invitation i
    JOIN vendor v ON v.id = i.vendor_id
    JOIN store st ON st.vendor_id = v.id
    JOIN account a ON a.id = i.invited_by_id
    WHERE i.id = ${given.invitationId}`;
  if (!row || !vendorMay[row.vendorStatus].sell) return null;
  const { status, round, vendorStatus: _, ...shown } = row;
  return { ...shown, over: whyOver({ status, round, expiresAt: row.expiresAt }, given.round, at) };
}

type StoredInvitation = Omit<OpenedInvitation, 'over'> & {
  status: InvitationStatus;
  round: number;
  vendorStatus: VendorStatus;
};
