import { DomainError } from '@/lib/kernel/errors';

/** The balance does not cover what is to be paid; `params` hold the figures and the way to recharge. WAL-04. */
export class InsufficientBalance extends DomainError {
  readonly code = 'wallet.insufficientBalance';
}
