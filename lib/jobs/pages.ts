import { announceTouchedPages, prisma } from '@/lib/db';
import { beijingDay } from '@/lib/kernel/clock';
import { marketNow } from '@/lib/market-clock';

let shownDay: string | undefined;

/** Pages that reckon from today are outdated when the Beijing day turns. */
export async function renewPagesAtMidnight(): Promise<void> {
  const today = beijingDay(await marketNow(prisma()));
  if (shownDay !== undefined && shownDay !== today) await announceTouchedPages(prisma(), new Set(['day']));
  shownDay = today;
}
