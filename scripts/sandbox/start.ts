import { join } from 'node:path';
import { createBank } from './bank/create-bank';
import { createDemoVendor } from './demo-vendor/create-demo-vendor';
import { type Environment, readEnvironment } from './environment';
import { createPaymentGateway } from './payment-gateway/create-payment-gateway';
import { createSink } from './sink/create-sink';
import type { Partner } from './wire/server';

/** Starts one partner after the other; if one cannot start, those that did are closed again. */
async function startAll(env: Environment, inMemory: boolean): Promise<Partner[]> {
  const journal = (name: string) => (inMemory ? null : join(env.SANDBOX_DATA_DIR, `${name}.jsonl`));
  const merchantPublicKey = env.merchantKey;
  const starts: [name: string, start: () => Promise<Partner>][] = [
    [
      'payment gateway',
      () =>
        createPaymentGateway({
          port: env.SANDBOX_GATEWAY_PORT,
          publicUrl: env.SANDBOX_GATEWAY_URL,
          journalFile: journal('payment-gateway'),
          privateKey: env.gatewayKey,
          merchantPublicKey,
        }),
    ],
    [
      'bank',
      () =>
        createBank({
          port: env.SANDBOX_BANK_PORT,
          publicUrl: env.SANDBOX_BANK_URL,
          journalFile: journal('bank'),
          privateKey: env.bankKey,
          merchantPublicKey,
        }),
    ],
    [
      'demo vendor',
      () =>
        createDemoVendor({
          port: env.SANDBOX_VENDOR_PORT,
          publicUrl: env.SANDBOX_VENDOR_URL,
          journalFile: journal('demo-vendor'),
          token: env.DEMO_VENDOR_TOKEN,
        }),
    ],
    [
      'mail and SMS sink',
      () =>
        createSink({
          port: env.SANDBOX_SINK_PORT,
          smtpPort: env.SANDBOX_SMTP_PORT,
          publicUrl: env.SANDBOX_SINK_URL,
          journalFile: journal('sink'),
        }),
    ],
  ];
  const started: Partner[] = [];
  for (const [name, start] of starts) {
    try {
      const partner = await start();
      started.push(partner);
      console.log(`${name}: ${partner.url}`);
    } catch (error) {
      await closeAll(started);
      throw new Error(`The ${name} could not start: ${error instanceof Error ? error.message : 'unknown reason'}`);
    }
  }
  return started;
}

async function closeAll(partners: Partner[]): Promise<void> {
  await Promise.all(partners.map((partner) => partner.close()));
}

try {
  const partners = await startAll(readEnvironment(process.env), process.argv.includes('--memory'));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void closeAll(partners).then(() => process.exit(0)));
  }
  console.log('sandbox partners ready');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
