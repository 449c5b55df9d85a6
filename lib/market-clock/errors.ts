import { DomainError } from '@/lib/kernel/errors';

/** In production the market's time is real time. */
export class ClockIsReal extends DomainError {
  readonly code = 'market-clock.real';
}

/** The clock only moves forward, and by something. */
export class ClockDidNotMove extends DomainError {
  readonly code = 'market-clock.didNotMove';
}
