import { DomainError } from '@/lib/kernel/errors';

export type PartnerName = 'gateway' | 'bank' | 'mail' | 'texts';

/** The partner did not answer, or not in time, or with a failure of its own: the same request may be sent again. */
export class PartnerUnreachable extends DomainError {
  readonly code = 'partners.unreachable';

  constructor(
    readonly partner: PartnerName,
    readonly reason: string,
  ) {
    super({ params: { partner } });
  }
}

/** The partner understood and said no; sending the same again changes nothing. */
export class PartnerRefused extends DomainError {
  readonly code = 'partners.refused';

  constructor(
    readonly partner: PartnerName,
    readonly reason: string,
  ) {
    super({ params: { partner, reason } });
  }
}

/** An answer that the partner did not sign, or that is not what was agreed: believed in nothing. */
export class PartnerUntrusted extends DomainError {
  readonly code = 'partners.untrusted';

  constructor(
    readonly partner: PartnerName,
    readonly reason: string,
  ) {
    super({ params: { partner } });
  }
}

/** Why a notification was not believed. */
export type RefusedVerdict = 'FORGED' | 'STALE' | 'MALFORMED';

/** A notification that is not the partner's, not fresh or not readable. */
export class NotificationRefused extends DomainError {
  readonly code = 'partners.notificationRefused';

  constructor(readonly verdict: RefusedVerdict) {
    super({ params: { verdict } });
  }
}
