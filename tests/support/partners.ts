import { createPrivateKey, createPublicKey } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { receiveReturnNotification } from '@/lib/exit';
import { receiveVerificationNotification } from '@/lib/onboarding';
import type { NoticeVerdict, RawNotification } from '@/lib/partners';
import { receivePayoutNotification } from '@/lib/settlement';
import { receivePaymentNotification } from '@/lib/wallet';
import { createBank } from '../../scripts/sandbox/bank/create-bank';
import { createDemoVendor } from '../../scripts/sandbox/demo-vendor/create-demo-vendor';
import { createPaymentGateway } from '../../scripts/sandbox/payment-gateway/create-payment-gateway';
import { createSink } from '../../scripts/sandbox/sink/create-sink';
import { prepareEnvironment } from '../factories/environment';

export interface RunningPartners {
  gateway: string;
  bank: string;
  vendor: string;
  vendorToken: string;
  sink: string;
  close(): Promise<void>;
}

const vendorToken = 'a-token-between-two';

/**
 * The real sandbox partners on free ports, and a server that hands their notifications to the market as its doors do.
 * Must be called before anything reads the settings.
 */
export async function startPartners(): Promise<RunningPartners> {
  const keys = prepareEnvironment();
  const merchantPublicKey = createPublicKey(keys.merchantPublic);
  const common = { port: 0, journalFile: null, merchantPublicKey };
  const callbacks = await listenForNotifications();
  const gateway = await createPaymentGateway({ ...common, privateKey: createPrivateKey(keys.gatewayPrivate) });
  const bank = await createBank({ ...common, privateKey: createPrivateKey(keys.bankPrivate), delayMs: 20 });
  const vendor = await createDemoVendor({ port: 0, journalFile: null, token: vendorToken });
  const sink = await createSink({ port: 0, smtpPort: 0, journalFile: null });
  Object.assign(process.env, {
    MARKET_BASE_URL: callbacks.url,
    GATEWAY_URL: gateway.url,
    BANK_URL: bank.url,
    SMTP_URL: `smtp://127.0.0.1:${sink.smtpPort}`,
    SMS_URL: `${sink.url}/sms`,
    ALLOW_PRIVATE_VENDOR_URLS: 'true',
  });
  const all = [gateway, bank, vendor, sink, callbacks];
  return {
    gateway: gateway.url,
    bank: bank.url,
    vendor: vendor.url,
    vendorToken,
    sink: sink.url,
    close: async () => {
      for (const server of all) await server.close();
    },
  };
}

const receivers: Record<string, (notification: RawNotification) => Promise<NoticeVerdict>> = {
  '/api/payments/notifications': (notification) => receivePaymentNotification(notification),
  '/api/bank/notifications': (notification) => receiveVerificationNotification(notification),
  '/api/payouts/notifications': (notification) => receivePayoutNotification(notification),
  '/api/deposit-returns/notifications': (notification) => receiveReturnNotification(notification),
};

async function listenForNotifications(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const header = (name: string) => request.headers[name]?.toString() ?? null;
    const receive = receivers[request.url ?? ''];
    const notification = {
      timestamp: header('x-timestamp'),
      signature: header('x-signature'),
      rawBody: Buffer.concat(chunks).toString('utf8'),
    };
    const verdict = receive ? await receive(notification).catch(() => 'FAILED') : 'UNKNOWN';
    const accepted = ['ACTED_ON', 'REPEATED', 'NOTHING_TO_DO'].includes(verdict);
    response.writeHead(accepted ? 200 : 400).end(accepted ? 'success' : verdict);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Asks a partner's test interface; throws where it refuses. */
export async function tell(url: string, body: object = {}): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** Waits until something asked for repeatedly is there: partners notify in their own time. */
export async function eventually<T>(ask: () => Promise<T | null | undefined | false>, what: string): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
