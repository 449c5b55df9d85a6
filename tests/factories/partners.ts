import { createPrivateKey, createPublicKey } from 'node:crypto';
import { config } from '@/lib/config';
import { connectPartners, type Partners } from '@/lib/partners';
import { createBank } from '../../scripts/sandbox/bank/create-bank';
import { createPaymentGateway } from '../../scripts/sandbox/payment-gateway/create-payment-gateway';
import { prepareEnvironment } from './environment';

/** Short pauses between a partner's attempts, so that a test sees them all. */
const retryPausesMs = [20, 20, 20, 20, 20, 20, 20];

/** The sandbox's gateway and bank on free ports, and the market's own adapters pointed at them. */
export interface RunningPartners extends Pick<Partners, 'gateway' | 'bank'> {
  gatewayUrl: string;
  bankUrl: string;
  close: () => Promise<void>;
}

export async function runningPartners(): Promise<RunningPartners> {
  const keys = prepareEnvironment();
  const base = { port: 0, journalFile: null, retryPausesMs, merchantPublicKey: createPublicKey(keys.merchantPublic) };
  const gateway = await createPaymentGateway({ ...base, privateKey: createPrivateKey(keys.gatewayPrivate) });
  const bank = await createBank({ ...base, privateKey: createPrivateKey(keys.bankPrivate), delayMs: 30 });
  const settings = config();
  const adapters = connectPartners({
    ...settings,
    gateway: { ...settings.gateway, url: gateway.url },
    bank: { ...settings.bank, url: bank.url },
  });
  return {
    gateway: adapters.gateway,
    bank: adapters.bank,
    gatewayUrl: gateway.url,
    bankUrl: bank.url,
    close: async () => {
      await Promise.all([gateway.close(), bank.close()]);
    },
  };
}
