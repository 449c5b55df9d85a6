export { createPrisma, prisma } from './client';
export {
  type Actor,
  type AuditedChange,
  actorAccountId,
  type BuyerActor,
  type Context,
  type Duty,
  type Locale,
  type OperatorActor,
  type PublicActor,
  type RequestInfo,
  recordChange,
  type SystemActor,
  systemContext,
  touchPages,
  type VendorActor,
} from './context';
export { announceTouchedPages } from './touched-pages';
export { type Db, inTransaction, isConflict, postgresCode, postgresMessage } from './transaction';
