import type { Db } from '@/lib/db';

export interface NoticeFilter {
  partner?: 'gateway' | 'bank';
  verdict?: string;
  reference?: string;
  page: number;
  pageSize: number;
}

/** Staff's list of what partners sent, newest first. */
export async function listNotices(db: Db, { page, pageSize, ...where }: NoticeFilter) {
  const [rows, total] = await Promise.all([
    db.partnerNotice.findMany({
      where,
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.partnerNotice.count({ where }),
  ]);
  return { rows, total };
}
