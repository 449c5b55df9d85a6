export { connectPartners, partners } from './connect';
export {
  NotificationRefused,
  type PartnerName,
  PartnerRefused,
  PartnerUnreachable,
  PartnerUntrusted,
} from './errors';
export type {
  Bank,
  Mailer,
  NewPayment,
  NewTransfer,
  Partners,
  PaymentGateway,
  PaymentReport,
  RawNotification,
  TextMessages,
  TransferReport,
} from './ports';
export { listNotices, type NoticeFilter } from './queries';
export {
  receiveBankNotification,
  receiveNotification,
  type TransferOutcomes,
} from './receive';
export { type Notice, type NoticeVerdict, recordNotice } from './store';
