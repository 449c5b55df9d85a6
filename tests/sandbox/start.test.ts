import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aKeyPair, postJson } from './merchant';

const script = fileURLToPath(new URL('../../scripts/sandbox/start.ts', import.meta.url));
let folder: string;
let running: ChildProcess | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-start-'));
  const { privateKey, publicKey } = aKeyPair();
  mkdirSync(join(folder, 'keys'));
  for (const name of ['gateway-private', 'bank-private']) {
    writeFileSync(join(folder, 'keys', `${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  }
  writeFileSync(join(folder, 'keys', 'merchant-public.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
});
afterEach(() => {
  running?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

interface Run {
  code: number | null;
  output: string;
}

function start(env: Record<string, string> = {}): { ready: Promise<string>; ended: Promise<Run>; child: ChildProcess } {
  const keys = join(folder, 'keys');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: {
      NODE_ENV: 'test',
      PATH: process.env.PATH,
      SANDBOX_DATA_DIR: join(folder, 'data'),
      GATEWAY_PRIVATE_KEY_FILE: join(keys, 'gateway-private.pem'),
      BANK_PRIVATE_KEY_FILE: join(keys, 'bank-private.pem'),
      MERCHANT_PUBLIC_KEY_FILE: join(keys, 'merchant-public.pem'),
      ...Object.fromEntries(['GATEWAY', 'BANK', 'VENDOR', 'SINK', 'SMTP'].map((name) => [`SANDBOX_${name}_PORT`, '0'])),
      ...env,
    },
  });
  running = child;
  let output = '';
  const ready = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('ready')) resolve(output);
    });
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const ended = new Promise<Run>((resolve) => child.once('exit', (code) => resolve({ code, output })));
  return { ready, ended, child };
}

const addressOf = (output: string, name: string) => new RegExp(`${name}: (\\S+)`).exec(output)?.[1] ?? '';

describe('all partners in one process', () => {
  it('start, answer, end on SIGTERM, and remember', { timeout: 30_000 }, async () => {
    const first = start();
    const output = await first.ready;
    for (const name of ['payment gateway', 'bank', 'demo vendor', 'sink']) {
      expect((await fetch(addressOf(output, name))).status, name).toBe(200);
    }
    await postJson(`${addressOf(output, 'sink')}/sms`, { to: '13800000000', text: '记住我' });
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    const second = start();
    const found = await fetch(`${addressOf(await second.ready, 'sink')}/api/messages`);
    expect(await found.json()).toMatchObject([{ text: '记住我' }]);
    second.child.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
  });

  it.each([
    [{ SANDBOX_BANK_PORT: 'many' }, 'SANDBOX_BANK_PORT'],
    [{ GATEWAY_PRIVATE_KEY_FILE: '/nowhere.pem' }, 'GATEWAY_PRIVATE_KEY_FILE'],
    [{ MARKET_MODE: 'production' }, 'MARKET_MODE'],
  ])('does not start with %j', { timeout: 30_000 }, async (env, named) => {
    const { code, output } = await start(env).ended;
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toContain(named);
  });
});
