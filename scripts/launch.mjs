// The way in: plain JavaScript without a dependency, because in a fresh clone there is nothing else and an older Node runs it.
// It installs what package-lock.json says, then hands over to the program under the Node that came with it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const [program, ...words] = process.argv.slice(2);

if (!isInstalled()) install();
handOver();

/** npm writes node_modules/.package-lock.json last, so an interrupted installation never looks finished. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const wanted = packagesOf('package-lock.json');
  if (!installed || !existsSync(join(root, 'node_modules/.bin/node'))) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === version : Boolean(optional);
  });
}

function packagesOf(name) {
  const path = join(root, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

function install() {
  console.log('Installing packages (once; about a minute) …');
  // Not `npm ci`: it refuses a lock file that lacks the packages of other platforms, which partial registries make.
  // This obeys the lock file too and leaves it alone; that all of it was obeyed is checked afterwards.
  const words = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', words, { cwd: root, stdio: 'inherit' });
  if (status === 0 && isInstalled()) return;
  const reason = status === 0 ? 'what npm installed differs from package-lock.json' : 'the reason npm gave is above';
  console.error(`The packages could not be installed: ${reason}.`);
  process.exit(1);
}

function handOver() {
  const bin = join(root, 'node_modules/.bin');
  const child = spawn(join(bin, 'node'), ['--import', 'tsx', `scripts/${program}.ts`, ...words], {
    cwd: root,
    // The channel tells the program when this process is killed outright and can no longer pass a signal on.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => passOn(child, signal));
  stopWithNpm(child);
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** Ctrl-C in a terminal reaches the program by itself: passed on as well, it would count as a second, impatient one. */
function passOn(child, signal) {
  if (signal === 'SIGINT' && process.stdin.isTTY) return;
  child.kill(signal);
}

/** npm killed outright takes nobody with it: whoever it started notices and stops. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  watch.unref();
}
