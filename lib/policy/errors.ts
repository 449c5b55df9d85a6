import { DomainError } from '@/lib/kernel/errors';

/** The event lies before the first day of the rulebook, so no rule can judge it. GEN-13, GEN-14. */
export class NoPolicyInForce extends DomainError {
  readonly code = 'policy.noPolicyInForce';

  constructor(day: string, firstDay: string) {
    super({ params: { day, firstDay }, ruleIds: ['GEN-13', 'GEN-14'] });
  }
}
