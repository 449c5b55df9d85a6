import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { noticeForTests } from '../pages/notice-list';
import { behaviour, StandingOrders, standingBehaviour } from '../wire/behaviour';
import { Journal } from '../wire/journal';
import { Notifications, notice } from '../wire/notifications';
import { parseForm, parseJson } from '../wire/parse';
import { asset, json, type Partner, Refusal, type Route, seeOther, serve } from '../wire/server';
import { requireMerchant, sealWith } from '../wire/signature';
import { gatewayConsole } from './console-page';
import { countdownScript, payPage } from './pay-page';
import { type Payment, Payments, payment, paymentRequest, returnAddress, told } from './payments';

export interface GatewayOptions {
  /** 0 takes a free port. */
  port: number;
  /** How browsers reach it; default the address it listens on. */
  publicUrl?: string;
  /** Journal file; null keeps nothing. */
  journalFile: string | null;
  privateKey: KeyObject;
  merchantPublicKey: KeyObject;
  /** Pauses between attempts of a notification. */
  retryPausesMs?: readonly number[];
  payWithinMs?: number;
}

const payForm = z.strictObject({ notify: behaviour.shape.notify.optional(), seconds: behaviour.shape.seconds });
const payCall = z.strictObject({ behaviour: behaviour.optional() });

/** The sandbox payment gateway: hosted pay page, signed notifications, signed query. */
export async function createPaymentGateway(options: GatewayOptions): Promise<Partner> {
  const journal = new Journal(options.journalFile);
  const orders = new StandingOrders(journal.table('behaviour', standingBehaviour));
  const notifications = new Notifications(journal.table('notices', notice), options.privateKey, options.retryPausesMs);
  const payWithinMs = options.payWithinMs ?? 15 * 60 * 1000;
  const payments = new Payments(journal.table('payments', payment), notifications, orders, payWithinMs);
  const parts: Parts = { options, payments, notifications, orders, url: '' };
  const routes = [...merchantRoutes(parts), ...payerRoutes(parts), ...consoleRoutes(parts), ...testRoutes(parts)];
  const server = await serve({ brand: 'gateway', port: options.port, routes, seal: sealWith(options.privateKey) });
  parts.url = options.publicUrl ?? server.url;
  return {
    url: parts.url,
    close: () => {
      payments.stop();
      notifications.close();
      return server.close();
    },
  };
}

interface Parts {
  options: GatewayOptions;
  payments: Payments;
  notifications: Notifications;
  orders: StandingOrders;
  url: string;
}

function merchantRoutes(parts: Parts): Route[] {
  const { options, payments } = parts;
  return [
    {
      method: 'POST',
      path: '/v1/payments',
      handle: (request) => {
        requireMerchant(options.merchantPublicKey, request);
        const { paymentNo } = payments.create(parseJson(paymentRequest, request.rawBody));
        return json({ paymentNo, payUrl: `${parts.url}/pay/${paymentNo}` });
      },
    },
    {
      method: 'GET',
      path: '/v1/payments/:orderNo',
      handle: (request) => {
        requireMerchant(options.merchantPublicKey, request);
        return json(told(payments.ofOrder(request.params.orderNo ?? '')));
      },
    },
  ];
}

function payerRoutes({ payments, orders }: Parts): Route[] {
  const shown = (paymentNo = '') => payPage(payments.load(paymentNo), orders.current());
  return [
    { method: 'GET', path: '/pay/:paymentNo', handle: ({ params }) => ({ body: shown(params.paymentNo) }) },
    { method: 'GET', path: '/countdown.js', handle: () => asset(countdownScript, 'text/javascript; charset=utf-8') },
    {
      method: 'POST',
      path: '/pay/:paymentNo',
      handle: async ({ params, rawBody }) => {
        const { notify, seconds } = parseForm(payForm, rawBody);
        const done = await payments.pay(params.paymentNo ?? '', notify && { notify, seconds });
        return done.status === 'SUCCESS' ? seeOther(returnAddress(done)) : seeOther(`/pay/${done.paymentNo}`);
      },
    },
    {
      method: 'POST',
      path: '/pay/:paymentNo/cancel',
      handle: ({ params }) => seeOther(returnAddress(payments.close(params.paymentNo ?? ''))),
    },
  ];
}

function consoleRoutes({ payments, notifications, orders }: Parts): Route[] {
  return [
    {
      method: 'GET',
      path: '/',
      handle: ({ query }) => ({
        body: gatewayConsole({ payments, notifications, standing: orders.current(), search: query.get('q') ?? '' }),
      }),
    },
    {
      method: 'POST',
      path: '/console/behaviour',
      handle: ({ rawBody }) => {
        orders.set(parseForm(standingBehaviour, rawBody));
        return seeOther('/');
      },
    },
  ];
}

function testRoutes({ payments, notifications, orders }: Parts): Route[] {
  const outcome = (row: Payment) => {
    const { paymentNo, orderNo, status } = row;
    return json({ paymentNo, orderNo, status, returnUrl: returnAddress(row) });
  };
  return [
    {
      method: 'POST',
      path: '/sandbox/pay/:paymentNo',
      handle: async ({ params, rawBody }) => {
        const chosen = parseJson(payCall, rawBody).behaviour;
        const done = await payments.pay(params.paymentNo ?? '', chosen);
        if (done.status !== 'SUCCESS') throw new Refusal(409, 'NOT_PAYABLE', 'This payment is closed.');
        return outcome(done);
      },
    },
    {
      method: 'POST',
      path: '/sandbox/cancel/:paymentNo',
      handle: ({ params }) => outcome(payments.close(params.paymentNo ?? '')),
    },
    {
      method: 'POST',
      path: '/sandbox/behaviour',
      handle: ({ rawBody }) => {
        orders.set(parseJson(standingBehaviour, rawBody));
        return json(orders.current());
      },
    },
    {
      method: 'GET',
      path: '/sandbox/notifications',
      handle: ({ query }) => json(notifications.about(query.get('orderNo') ?? '').map(noticeForTests)),
    },
  ];
}
