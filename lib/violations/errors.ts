import { DomainError } from '@/lib/kernel/errors';

/** The row's penalty includes something this market cannot carry out yet, such as a clear-out or a deduction. */
export class RowNotSupported extends DomainError {
  readonly code = 'violations.rowNotSupported';

  constructor(rowId: string) {
    super({ params: { rowId }, ruleIds: [rowId], field: 'rowId' });
  }
}

/** Conduct cannot be judged before it happened. */
export class ConductInFuture extends DomainError {
  readonly code = 'violations.conductInFuture';

  constructor() {
    super({ field: 'occurredOn', ruleIds: ['GEN-14'] });
  }
}
