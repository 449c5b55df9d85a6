import { DomainError } from '@/lib/kernel/errors';

/** Wrong password and unknown account answer with this, alike in words and in time. */
export class SignInFailed extends DomainError {
  readonly code = 'auth.signInFailed';
}

/** The password was right; staff need their second factor too. */
export class SecondFactorNeeded extends DomainError {
  readonly code = 'auth.secondFactorNeeded';
}

/** Password and code were right, but the code has signed somebody in before: it counts once. */
export class SecondFactorUsed extends DomainError {
  readonly code = 'auth.secondFactorUsed';
}

/** The address has an account already. */
export class EmailTaken extends DomainError {
  readonly code = 'auth.emailTaken';
}

/** The current password, asked for again before a change, was wrong. */
export class CurrentPasswordWrong extends DomainError {
  readonly code = 'auth.currentPasswordWrong';
}
