import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../postgres/place';
import { demoSettings, type PartnerPorts } from '../../settings/demo-settings';
import { fillEnvironment } from '../../settings/environment';
import { freePorts, isListening } from '../../settings/ports';

const names = ['web', 'postgres', 'load', 'bare', 'static', 'gateway', 'bank', 'vendor', 'sink', 'smtp'] as const;

/** Ports of everything a run starts. */
export type Ports = Record<(typeof names)[number], number>;

const stateDir = join(projectRoot, '.market/bench');
const portsFile = join(stateDir, 'ports.json');

/**
 * Own folder, database, ports and build, so that a run, a running market and a test run never notice each other. The
 * ports stay the same from run to run while they are free: they are built into pages.
 */
export async function standApart(): Promise<Ports> {
  for (const name of Object.keys(process.env)) {
    if (/^(MARKET|DATABASE|SANDBOX|GATEWAY|BANK|MERCHANT|SMTP|SMS)_/.test(name)) delete process.env[name];
  }
  const ports = await choosePorts();
  Object.assign(process.env, {
    MARKET_MODE: 'test',
    MARKET_STATE_DIR: stateDir,
    MARKET_PORT: String(ports.web),
    MARKET_BASE_URL: `http://localhost:${ports.web}`,
    NEXT_DIST_DIR: '.next/bench',
    NEXT_TELEMETRY_DISABLED: '1',
    // Eight buyers send what thousands would.
    ACTIONS_PER_MINUTE: '1000000',
    LOG_LEVEL: 'warn',
  });
  return ports;
}

/** Keys, secrets and partners' addresses of this run's market. */
export function fillSettings(ports: Ports): void {
  const partners: PartnerPorts = {
    SANDBOX_GATEWAY_PORT: ports.gateway,
    SANDBOX_BANK_PORT: ports.bank,
    SANDBOX_VENDOR_PORT: ports.vendor,
    SANDBOX_SINK_PORT: ports.sink,
    SANDBOX_SMTP_PORT: ports.smtp,
  };
  fillEnvironment(demoSettings(stateDir, partners));
}

async function choosePorts(): Promise<Ports> {
  const before: Partial<Ports> = existsSync(portsFile) ? JSON.parse(readFileSync(portsFile, 'utf8')) : {};
  const fresh = await freePorts(names.length);
  const chosen = await Promise.all(
    names.map(async (name, index) => {
      const kept = before[name];
      return [name, kept !== undefined && !(await isListening(kept)) ? kept : fresh[index]] as const;
    }),
  );
  const ports = Object.fromEntries(chosen) as Ports;
  mkdirSync(dirname(portsFile), { recursive: true });
  writeFileSync(portsFile, JSON.stringify(ports));
  return ports;
}
