import { fenToJson } from '@/lib/kernel/money';
import { readNotification } from './notification';
import type { Bank } from './ports';
import { incomingLines, newTransferAnswer, notificationId, transferReport } from './schema';
import { getSigned, type PartnerAddress, postSigned } from './signed-calls';

/** The bank over HTTP, signed both ways. ONB-02, SET-07. */
export function httpBank(address: PartnerAddress): Bank {
  const notice = transferReport.extend(notificationId.shape);
  return {
    transfer: ({ amount, ...transfer }) =>
      postSigned(address, '/v1/transfers', { ...transfer, amount: fenToJson(amount) }, newTransferAnswer),
    findTransfer: (requestId) => getSigned(address, `/v1/transfers/${encodeURIComponent(requestId)}`, transferReport),
    listIncoming: async (after) =>
      (await getSigned(address, `/v1/incoming/after/${after}`, incomingLines))?.lines ?? [],
    readNotification: (notification) => readNotification(address, notification, notice),
  };
}
