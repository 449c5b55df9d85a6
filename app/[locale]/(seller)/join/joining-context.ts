import { redirect } from 'next/navigation';
import type { BuyerActor } from '@/lib/db';
import { localePath } from '@/lib/i18n/locales';
import { findJoining, type Joining } from '@/lib/onboarding';
import type { ApplicationStatus } from '@/lib/onboarding/status';
import { buyerContext, type PageContext } from '@/lib/web/contexts';

/** The pages of the wizard, and the states of an application in which each has something to show or to ask. ONB-13, ONB-14. */
const shownIn = {
  agreement: ['AGREED', 'VERIFIED', 'UNDER_REVIEW', 'CHANGES_REQUESTED', 'REFUSED'],
  verification: ['AGREED', 'VERIFIED', 'CHANGES_REQUESTED'],
  information: ['VERIFIED', 'CHANGES_REQUESTED'],
  review: ['UNDER_REVIEW', 'REFUSED'],
} as const satisfies Record<string, readonly ApplicationStatus[]>;
type JoinPage = keyof typeof shownIn;

const pageOf: Readonly<Record<ApplicationStatus, string>> = {
  AGREED: '/join/verification',
  VERIFIED: '/join/information',
  UNDER_REVIEW: '/join/review',
  CHANGES_REQUESTED: '/join/information',
  ADMITTED: '/join/fee',
  REFUSED: '/join/review',
};

/** Where somebody goes on who has come this far; null: who has not begun. ONB-13. */
export function pathOfStatus(status: ApplicationStatus | null): string {
  return status === null ? '/join/agreement' : pageOf[status];
}

export type Underway = Exclude<Joining, { application: null }>;

/** For the pages after the first: there is an application, in a state in which this page is due; otherwise the due page opens. */
export async function joiningContext(
  page: Exclude<JoinPage, 'agreement'>,
): Promise<{ context: PageContext<BuyerActor>; joining: Underway }> {
  const { context, joining } = await openJoining(page);
  if (joining.application === null) return redirect(localePath(context.locale, pathOfStatus(null)));
  return { context, joining };
}

/** As joiningContext, for anyone who is not a vendor's member yet. */
export async function openJoining(page: JoinPage): Promise<{ context: PageContext<BuyerActor>; joining: Joining }> {
  const context = await buyerContext(`/join/${page}`);
  const { db, actor, now, locale, identity } = context;
  const joining = await findJoining(db, actor.accountId, now);
  const status = joining.application?.status ?? null;
  const states: readonly ApplicationStatus[] = shownIn[page];
  if (status !== null && !states.includes(status)) redirect(localePath(locale, pathOfStatus(status)));
  // A colleague who was taken in by an admitted company has nothing to apply for.
  if (status === null && identity.vendorId) redirect(localePath(locale, '/seller'));
  return { context, joining };
}
