import { config } from '../../lib/config';
import { statePath } from '../postgres/embedded';
import { partnerPorts } from '../settings/demo-settings';
import { describeDemoSignIns, readDemoSignIns } from '../settings/demo-sign-ins';
import { fillEnvironment, loadDotEnv } from '../settings/environment';
import { Market } from './market';
import { onStopRequest } from './stop-signal';

/** Runs a market in the foreground until it is asked to stop; then stops everything it started. */
export async function runMarket(web: 'start' | 'dev', mode: string): Promise<void> {
  loadDotEnv();
  fillEnvironment({ MARKET_MODE: mode });
  const market = new Market({ web, partnerPorts: partnerPorts(), say: (line) => console.log(line) });
  let asked = false;
  onStopRequest(
    () => {
      asked = true;
      console.log('\nStopping …');
      void market.close().then(() => process.exit(0));
    },
    () => void market.closeNow().then(() => process.exit(1)),
  );
  try {
    await market.open();
    if (asked) return;
    greet(web);
    await market.unexpectedEnd();
  } catch (error) {
    if (asked) return;
    console.error(error instanceof Error ? error.message : error);
    await market.close();
    process.exit(1);
  }
}

function greet(web: 'start' | 'dev'): void {
  const { baseUrl, operatorName, sandboxPartners, demoSignIns } = config();
  console.log(`\n${operatorName.zh} · ${operatorName.en}\n  ${baseUrl}`);
  const signIns = demoSignIns ? readDemoSignIns() : [];
  if (signIns.length > 0) console.log(['\nDemo sign-ins', ...describeDemoSignIns(signIns)].join('\n'));
  if (sandboxPartners) {
    console.log('\nSandbox partners');
    for (const [what, name] of Object.entries(partnerNames))
      console.log(`  ${what}  http://127.0.0.1:${process.env[name]}`);
  }
  const logs = web === 'start' ? `Logs: ${statePath('logs')}. ` : '';
  console.log(`\n${logs}Ctrl-C stops everything.`);
}

const partnerNames = {
  'payment gateway': 'SANDBOX_GATEWAY_PORT',
  'bank           ': 'SANDBOX_BANK_PORT',
  'demo vendor    ': 'SANDBOX_VENDOR_PORT',
  'mail and SMS   ': 'SANDBOX_SINK_PORT',
};
