import { type BeijingDay, beijingDay, type Derivation, endOfBeijingDay } from '@/lib/kernel/clock';
import { DocumentExpired } from './errors';
import { type DocumentKind, documentFields } from './schema';

/** Throws DocumentExpired for a paper whose last day is over; on that day it is still good. ONB-21. */
export function assertNotExpired(kind: DocumentKind, expiresOn: BeijingDay | null, at: Date): void {
  if (expiresOn === null || expiresOn >= beijingDay(at)) return;
  throw new DocumentExpired({ field: documentFields[kind], params: { day: expiresOn }, ruleIds: ['ONB-21'] });
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** So many days before the end of a paper's last day; 0 is that end. `amount` is negative because it counts back. ONB-21. */
export function beforeExpiry(expiresOn: BeijingDay, days: number): Derivation {
  const end = endOfBeijingDay(expiresOn);
  return {
    ruleId: 'ONB-21',
    clock: 'calendar-days',
    from: end.toISOString(),
    amount: -days,
    countsFirstDay: false,
    skipped: [],
    provisional: false,
    due: new Date(end.getTime() - days * DAY_MS).toISOString(),
  };
}
