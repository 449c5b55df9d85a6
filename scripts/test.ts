import { join } from 'node:path';
import { destroyCluster } from './postgres/cluster';
import { startEmbedded, stateDir, statePath } from './postgres/embedded';
import { withLockFile } from './postgres/lock-file';
import { projectRoot } from './postgres/place';
import { Market } from './processes/market';
import { onStopRequest } from './processes/stop-signal';
import { endLeftovers } from './processes/supervisor';
import type { PartnerPorts } from './settings/demo-settings';
import { freePorts } from './settings/ports';
import { runChecks } from './steps/checks';
import { ensureChromium } from './steps/chromium';
import { endRunningCommands, runToEnd } from './steps/run';
import { playwrightResults, Tally } from './steps/tally';

const tally = new Tally();
const partnerPorts = await standApart();
const market = new Market({ web: 'start', partnerPorts, say: (line) => console.log(line) });
let interrupted = false;

onStopRequest(
  () => {
    interrupted = true;
    endRunningCommands();
    void market.close().then(() => leave(130));
  },
  () => void market.closeNow().then(() => process.exit(130)),
);

await withLockFile(join(projectRoot, '.market/test.lock'), async () => {
  await tally.step('A database of its own', async () => {
    endLeftovers(stateDir());
    await destroyCluster(stateDir());
    await startEmbedded();
  });
  await runChecks(tally);
  await testInBrowser();
});
await leave(tally.failed === 0 ? 0 : 1);

/** Own folder, database, ports and build, so that a test run and a running market never notice each other. */
async function standApart(): Promise<PartnerPorts> {
  const [web = 0, postgres = 0, gateway = 0, bank = 0, vendor = 0, sink = 0, smtp = 0] = await freePorts(7);
  for (const name of Object.keys(process.env)) {
    if (/^(MARKET|DATABASE|SANDBOX|GATEWAY|BANK|MERCHANT|SMTP|SMS)_/.test(name)) delete process.env[name];
  }
  Object.assign(process.env, {
    MARKET_MODE: 'test',
    MARKET_STATE_DIR: join(projectRoot, '.market/test'),
    MARKET_PORT: String(web),
    MARKET_BASE_URL: `http://localhost:${web}`,
    MARKET_PG_PORT: String(postgres),
    MARKET_PG_DURABLE: 'false',
    NEXT_DIST_DIR: '.next/test',
  });
  return {
    SANDBOX_GATEWAY_PORT: gateway,
    SANDBOX_BANK_PORT: bank,
    SANDBOX_VENDOR_PORT: vendor,
    SANDBOX_SINK_PORT: sink,
    SANDBOX_SMTP_PORT: smtp,
  };
}

async function testInBrowser(): Promise<void> {
  let executablePath = '';
  const found = await tally.step('Browser', async () => {
    executablePath = ensureChromium();
  });
  const opened = await tally.step('A market built for production', () => market.open());
  if (!found || !opened) return;
  await tally.step('Tests in the browser', async () => {
    const report = statePath('playwright.json');
    const { code } = await runToEnd(['node_modules/@playwright/test/cli.js', 'test'], {
      env: { CHROMIUM_PATH: executablePath, PLAYWRIGHT_REPORT: report },
    });
    tally.add(playwrightResults(report), code);
  });
}

async function leave(code: number): Promise<never> {
  await market.close();
  await destroyCluster(stateDir(), { keep: tally.failed > 0 ? ['logs'] : [] });
  if (tally.failed > 0) console.log(`\nLogs: ${statePath('logs')}`);
  // A run that was broken off proves nothing, whatever it counted.
  console.log(interrupted ? '\nInterrupted.' : `\n${tally.line}`);
  process.exit(code);
}
