import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLockFile } from '../../scripts/postgres/lock-file';
import { isAlive } from '../../scripts/postgres/process-id';
import { Supervisor } from '../../scripts/processes/supervisor';
import { freePorts, requireFreePorts } from '../../scripts/settings/ports';
import { fingerprint } from '../../scripts/steps/fingerprint';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'processes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program that says when it is up and, asked to end, writes that it finished. */
function program(finishAfterMilliseconds: number): string {
  const file = join(folder, 'program.mjs');
  writeFileSync(
    file,
    `import { writeFileSync } from 'node:fs';
     process.on('SIGTERM', () => setTimeout(() => { writeFileSync('${folder}/finished', ''); process.exit(0); }, ${finishAfterMilliseconds}));
     setInterval(() => {}, 1000);
     writeFileSync('${folder}/up', '');`,
  );
  return file;
}

async function waitFor(file: string): Promise<void> {
  for (let tries = 0; tries < 200 && !existsSync(join(folder, file)); tries += 1) await sleep(25);
  expect(existsSync(join(folder, file))).toBe(true);
}

describe('Supervisor', () => {
  it('lets a process finish what it began', async () => {
    const supervisor = new Supervisor(folder);
    const child = supervisor.start({ name: 'program', args: [program(300)], env: {}, logFile: join(folder, 'log') });
    await waitFor('up');
    await supervisor.stopAll();
    expect(existsSync(join(folder, 'finished'))).toBe(true);
    expect(isAlive(child.pid)).toBe(false);
  });

  it('notices a process that ends by itself and shows its last words', async () => {
    const file = join(folder, 'broken.mjs');
    writeFileSync(file, "console.error('the reason'); process.exit(3);");
    const supervisor = new Supervisor(folder);
    supervisor.start({ name: 'broken', args: [file], env: {}, logFile: join(folder, 'log') });
    const ended = await supervisor.firstUnexpectedEnd;
    expect(ended.name).toBe('broken');
    expect(ended.lastLines()).toBe('the reason');
  });

  it('ends what a supervisor that died left behind', async () => {
    const dead = new Supervisor(folder);
    const child = dead.start({ name: 'program', args: [program(60_000)], env: {}, logFile: join(folder, 'log') });
    await waitFor('up');
    const record = join(folder, 'processes.json');
    writeFileSync(
      record,
      readFileSync(record, 'utf8').replace(`"supervisor":${process.pid}`, '"supervisor":999999999'),
    );
    new Supervisor(folder).forget();
    await child.exited;
    expect(isAlive(child.pid)).toBe(false);
  });
});

describe('ports', () => {
  it('are free, and each another', async () => {
    const ports = await freePorts(5);
    expect(new Set(ports).size).toBe(5);
    await requireFreePorts(Object.fromEntries(ports.map((port) => [`PORT_${port}`, port])));
  });

  it('that are taken are named', async () => {
    const [port = 0] = await freePorts(1);
    const server = createServer().listen(port, '127.0.0.1');
    await expect(requireFreePorts({ MARKET_PORT: port })).rejects.toThrow(`MARKET_PORT: port ${port} is taken`);
    server.close();
  });
});

describe('withLockFile', () => {
  it('lets one at a time in', async () => {
    const file = join(folder, 'lock');
    let inside = 0;
    let most = 0;
    const enter = () =>
      withLockFile(file, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await sleep(20);
        inside -= 1;
      });
    await Promise.all([enter(), enter(), enter()]);
    expect(most).toBe(1);
  });

  it('takes over from a holder that died', async () => {
    const file = join(folder, 'lock');
    writeFileSync(file, '999999999');
    expect(await withLockFile(file, async () => 'in')).toBe('in');
    expect(existsSync(file)).toBe(false);
  });
});

describe('fingerprint', () => {
  it('is the same for the same, and changes with a file or a word', () => {
    const before = fingerprint(['scripts/steps'], ['a']);
    expect(fingerprint(['scripts/steps'], ['a'])).toBe(before);
    expect(fingerprint(['scripts/steps'], ['b'])).not.toBe(before);
    expect(fingerprint(['scripts/settings'], ['a'])).not.toBe(before);
  });
});
