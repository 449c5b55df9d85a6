import { getTranslations } from 'next-intl/server';
import { agreementPath } from '@/components/market/agreement-kinds';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { listVendorStands, type VendorStand } from '@/lib/agreements';
import { kindsToSell, kindsToWithdraw } from '@/lib/agreements/status';
import { certificationOf } from '@/lib/certification';
import type { Db, VendorActor } from '@/lib/db';
import { findDeadline } from '@/lib/deadlines';
import { type TopUpView, topUpOf } from '@/lib/deposits';
import type { Derivation } from '@/lib/kernel/clock';
import { policyAt } from '@/lib/policy';
import { listActiveHolds, type StoreHoldView } from '@/lib/vendors';
import type { PageContext } from '@/lib/web/contexts';
import { may } from '@/lib/web/vendor-context';
import { Closable } from './closable';

type Props = {
  context: PageContext<VendorActor>;
  /** Word of the certification can be put away where nothing on the page depends on it. FEE-06. */
  closable?: boolean;
};

/** What stands against publishing or selling now: the certification fee, the deposit, and what hides the store. FEE-02, FEE-06, DEC-15, DEP-16, V-08. */
export async function StandingAlerts({ context, closable }: Props) {
  const { db, actor, now } = context;
  const policy = policyAt(now);
  const [certification, lapse, holds, stands, topUp] = await Promise.all([
    certificationOf(db, actor.vendorId, now),
    findDeadline(db, 'certification-lapse', actor.vendorId),
    listHoldsWithEnds(db, actor.vendorId, now),
    listVendorStands(db, actor, [...kindsToSell(policy), ...kindsToWithdraw(policy)], now),
    may(context, 'money:view') ? topUpOf(db, actor.vendorId) : null,
  ]);
  const soonMs = policy.certification.reminderDays[0] * 24 * 60 * 60 * 1000;
  const isSoon = lapse !== null && lapse.dueAt.getTime() - now.getTime() <= soonMs;
  const fee = <Money amount={certification.fee} />;
  const notice =
    certification.state !== 'VALID' ? (
      <CertificationMissing lapsed={certification.state === 'LAPSED'} fee={fee} />
    ) : isSoon ? (
      <CertificationEnding derivation={lapse.derivation} now={now} />
    ) : null;
  // Whoever let it lapse is told so by the alert above; the hold that follows from it would say it twice.
  const shown = holds.filter(({ kind }) => kind !== 'CERTIFICATION');
  const waiting = stands.filter((stand) => isWaiting(stand, kindsToSell(policy).includes(stand.kind)));
  // Once it is overdue the hold says so.
  const running = topUp?.status === 'RUNNING' ? topUp : null;
  if (!notice && !running && shown.length === 0 && waiting.length === 0) return null;
  return (
    <div className="mb-4 grid gap-3">
      {notice && (closable ? <Closable>{notice}</Closable> : notice)}
      {running && <TopUpRunning topUp={running} now={now} />}
      {waiting.map((stand) => (
        <AgreementWaiting key={stand.kind} stand={stand} />
      ))}
      {shown.map((hold) => (
        <HoldAlert key={hold.id} hold={hold} now={now} />
      ))}
    </div>
  );
}

// Before its first withdrawal nobody signs the supplement; whoever signed it once is asked for the next edition.
function isWaiting({ current, upcoming, lastSigned }: VendorStand, isNeeded: boolean): boolean {
  if (!isNeeded && !lastSigned) return false;
  return (current !== null && !current.signedAt) || (upcoming !== null && !upcoming.signedAt);
}

/** An edition waits for the vendor's signature, now or from its day on. ONB-06, GEN-09. */
async function AgreementWaiting({ stand: { kind, current, upcoming } }: { stand: VendorStand }) {
  const [t, kinds] = await Promise.all([getTranslations('agreements.pages'), getTranslations('agreements.kinds')]);
  const isDue = current !== null && !current.signedAt;
  const edition = isDue ? current : upcoming;
  if (!edition) return null;
  return (
    <Alert
      tone={isDue ? 'danger' : 'info'}
      title={t(isDue ? 'banner.due' : 'banner.upcoming', { title: kinds(kind), version: edition.version })}
      actions={
        <LinkButton href={`/seller${agreementPath(kind)}`} tone="primary" size="sm">
          {t('banner.read')}
        </LinkButton>
      }
    >
      {t.rich(isDue ? 'banner.dueDetail' : 'banner.upcomingDetail', {
        from: () => <DateTime key="from" at={edition.effectiveFrom} precision="day" />,
      })}
    </Alert>
  );
}

/** The deposit must be made up in time, or the store is closed. DEP-16. */
async function TopUpRunning({ topUp, now }: { topUp: TopUpView; now: Date }) {
  const t = await getTranslations('seller.standing');
  return (
    <Alert
      tone="warning"
      title={
        <span className="inline-flex flex-wrap items-center gap-2">
          <span>{t.rich('topUpTitle', { missing: () => <Money key="missing" amount={topUp.missing} /> })}</span>
          {topUp.derivation && <Countdown derivation={topUp.derivation} now={now} />}
        </span>
      }
      actions={
        <LinkButton href="/seller/deposit" tone="primary" size="sm">
          {t('toDeposit')}
        </LinkButton>
      }
    >
      {t('topUpDetail')}
    </Alert>
  );
}

async function CertificationMissing({ lapsed, fee }: { lapsed: boolean; fee: React.ReactNode }) {
  const t = await getTranslations('seller.standing');
  return (
    <Alert
      tone={lapsed ? 'danger' : 'warning'}
      title={t(lapsed ? 'lapsedTitle' : 'unpaidTitle')}
      actions={
        <>
          <Link href="/rules#FEE-02" className="text-primary hover:underline">
            {t('feeRule')}
          </Link>
          <LinkButton href="/seller/certification" tone="primary" size="sm">
            {t('pay')}
          </LinkButton>
        </>
      }
    >
      {t.rich(lapsed ? 'lapsedDetail' : 'unpaidDetail', { fee: () => fee })}
    </Alert>
  );
}

async function CertificationEnding({ derivation, now }: { derivation: Derivation; now: Date }) {
  const t = await getTranslations('seller.standing');
  return (
    <Alert
      tone="warning"
      title={
        <span className="inline-flex flex-wrap items-center gap-2">
          {t('endingTitle')} <Countdown derivation={derivation} now={now} />
        </span>
      }
      actions={
        <LinkButton href="/seller/certification" tone="primary" size="sm">
          {t('renew')}
        </LinkButton>
      }
    >
      {t('endingDetail')}
    </Alert>
  );
}

async function HoldAlert({ hold, now }: { hold: HoldWithEnd; now: Date }) {
  const [t, vendors] = await Promise.all([getTranslations('seller.standing'), getTranslations('vendors.holds')]);
  const effect = hold.hides ? (hold.bansPublishing ? 'hiddenAndBanned' : 'hidden') : 'banned';
  return (
    <Alert
      tone="danger"
      title={
        <span className="inline-flex flex-wrap items-center gap-2">
          {t(`hold.${effect}`, { reason: vendors(hold.kind) })}
          {hold.until && <Countdown derivation={hold.until} now={now} />}
        </span>
      }
      actions={
        <>
          {hold.receiptId && (
            <Link href={`/receipts/${hold.receiptId}`} className="text-primary hover:underline">
              {t('receipt')}
            </Link>
          )}
          {hold.kind === 'SANCTION' && (
            <LinkButton href="/seller/violations" size="sm">
              {t('toViolations')}
            </LinkButton>
          )}
          {hold.kind === 'DEPOSIT' && (
            <LinkButton href="/seller/deposit" tone="primary" size="sm">
              {t('toDeposit')}
            </LinkButton>
          )}
        </>
      }
    >
      {t(`holdEnds.${hold.kind}`)}
    </Alert>
  );
}

type HoldWithEnd = StoreHoldView & { until: Derivation | null };

// The two sanctions of one finding stand in one line: they begin and end together.
async function listHoldsWithEnds(db: Db, vendorId: string, now: Date): Promise<HoldWithEnd[]> {
  const holds = await listActiveHolds(db, vendorId, now);
  const merged = new Map<string, HoldWithEnd>();
  for (const hold of holds) {
    const key = `${hold.kind} ${hold.receiptId ?? hold.id}`;
    const before = merged.get(key);
    if (before) {
      before.hides ||= hold.hides;
      before.bansPublishing ||= hold.bansPublishing;
      continue;
    }
    const deadline = hold.kind === 'SANCTION' ? await findDeadline(db, 'lift-sanction', hold.causeId) : null;
    merged.set(key, { ...hold, until: deadline?.derivation ?? null });
  }
  return [...merged.values()];
}
