import type { Db } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';

/** What became of a notification, believed or not. */
export type NoticeVerdict =
  | 'ACTED_ON'
  | 'REPEATED'
  | 'NOTHING_TO_DO'
  | 'UNKNOWN_REFERENCE'
  | 'WRONG_AMOUNT'
  | 'FORGED'
  | 'STALE'
  | 'MALFORMED';

export interface Notice {
  partner: 'gateway' | 'bank';
  notificationId: string | null;
  reference: string | null;
  verdict: NoticeVerdict;
  rawBody: string;
}

// Anyone may knock at this door: what a stranger sends is kept, but not at any length.
const bodyKeptMax = 2_000;

/** Keeps what a partner's callback door received. */
export async function recordNotice(db: Db, now: Date, notice: Notice): Promise<void> {
  const { partner, notificationId, reference, verdict } = notice;
  // Postgres text holds no NUL; a forged body may.
  const body = notice.rawBody.slice(0, bodyKeptMax).replaceAll('\0', '�');
  await db.partnerNotice.create({
    data: { id: newId('ntc'), partner, notificationId, reference, verdict, body, receivedAt: now },
  });
}
