export { CurrentPasswordWrong, EmailTaken, SecondFactorNeeded, SecondFactorUsed, SignInFailed } from './errors';
export { hashPassword } from './passwords';
export {
  type Asking,
  findAccountId,
  findAccountNames,
  type Identity,
  listSessions,
  loadOwnAccount,
  noteSessionUse,
  readAsking,
  type SessionFilter,
} from './queries';
export { type Device, describeDevice } from './rules';
export { codeAt, currentCode } from './second-factor';
export { createSession, endSessions, forgetEndedSessions } from './store';
export { changePassword } from './use-cases/change-password';
export { endOtherSessions } from './use-cases/end-other-sessions';
export { registerAccount } from './use-cases/register-account';
export { revokeSession } from './use-cases/revoke-session';
export { signIn } from './use-cases/sign-in';
export { signOut } from './use-cases/sign-out';
