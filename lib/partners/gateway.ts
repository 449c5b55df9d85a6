import { fenToJson } from '@/lib/kernel/money';
import { readNotification } from './notification';
import type { PaymentGateway } from './ports';
import { newPaymentAnswer, notificationId, paymentReport } from './schema';
import { getSigned, type PartnerAddress, postSigned } from './signed-calls';

/** The payment gateway over HTTP, signed both ways. WAL-01. */
export function httpPaymentGateway(address: PartnerAddress): PaymentGateway {
  const notice = paymentReport.extend(notificationId.shape);
  return {
    createPayment: ({ amount, ...payment }) =>
      postSigned(address, '/v1/payments', { ...payment, amount: fenToJson(amount) }, newPaymentAnswer),
    findPayment: (orderNo) => getSigned(address, `/v1/payments/${encodeURIComponent(orderNo)}`, paymentReport),
    readNotification: (notification) => readNotification(address, notification, notice),
  };
}
