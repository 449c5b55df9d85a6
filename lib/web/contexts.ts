import { notFound, redirect } from 'next/navigation';
import type { Identity } from '@/lib/auth';
import { type BuyerActor, type Db, type Duty, type OperatorActor, prisma } from '@/lib/db';
import { requireLocale } from '@/lib/i18n/current';
import { type Locale, localePath } from '@/lib/i18n/locales';
import { Forbidden, Unauthenticated } from '@/lib/kernel/errors';
import { PermissionMissing } from '@/lib/members';
import { asking, buyerActor, operatorActor } from './identity';

/** What a page reads with. Each page asks for itself: a layout's check never covers its pages. */
export interface PageContext<A> {
  db: Db;
  actor: A;
  now: Date;
  locale: Locale;
  identity: Identity;
}

/** For pages of any signed-in person; others are sent to sign in and come back to `path`. */
export function buyerContext(path = '/console'): Promise<PageContext<BuyerActor>> {
  return pageContext(path, buyerActor);
}

/** For pages of operations; to anyone else they do not exist. */
export function operatorContext(duty?: Duty, path = '/operations'): Promise<PageContext<OperatorActor>> {
  return pageContext(path, (identity) => operatorActor(identity, duty));
}

/** Who may see a page, and where everyone else is led; `instead` is for people who are signed in but do not belong. */
export async function pageContext<A>(
  path: string,
  admit: (identity: Identity | null) => A,
  instead?: string,
): Promise<PageContext<A>> {
  const locale = await requireLocale();
  const { identity, now } = await asking();
  try {
    const actor = admit(identity);
    if (!identity) throw new Unauthenticated();
    return { db: prisma(), actor, now, locale, identity };
  } catch (error) {
    if (error instanceof Unauthenticated) redirect(localePath(locale, `/sign-in?next=${encodeURIComponent(path)}`));
    if (error instanceof PermissionMissing) redirect(localePath(locale, noAccessPath(error.params, path)));
    if (error instanceof Forbidden && instead) redirect(localePath(locale, instead));
    if (error instanceof Forbidden) notFound();
    throw error;
  }
}

/** The page that says what a member's permissions do not include, and who can grant it. */
function noAccessPath({ area, level }: PermissionMissing['params'], path: string): string {
  return `/seller/no-access?${new URLSearchParams({ needs: `${area}:${level}`, page: path })}`;
}
