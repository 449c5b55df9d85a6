export { connectPartners, partners } from './connect';
export {
  type PartnerName,
  PartnerRefused,
  PartnerUnreachable,
} from './errors';
export { receiveNotification } from './jobs';
export type {
  Bank,
  IncomingLine,
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
export { type Notice, type NoticeVerdict, recordNotice } from './store';
