import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const whatToDo =
  'The browser tests need Chromium and a Chinese font: install them (Debian: apt-get install chromium fonts-noto-cjk), or name the browser in CHROMIUM_PATH.';

/** The browser to test with; on Debian as root it is installed when missing, with a font that has Chinese. */
export function ensureChromium(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH names no file: ${given}.`);
  }
  const found = findChromium();
  if (found && hasChineseFont()) return found;
  installFromDebian();
  const installed = findChromium();
  if (!installed) throw new Error(whatToDo);
  return installed;
}

function findChromium(): string | undefined {
  return places.find((path) => existsSync(path));
}

/** Without one, Chinese text is drawn as boxes and the pictures of failed tests say nothing. */
function hasChineseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return process.platform !== 'linux';
  }
}

function installFromDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(whatToDo);
  console.log('Installing Chromium and a Chinese font (once) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  const packages = ['chromium', 'fonts-noto-cjk', 'fontconfig'];
  if (!aptGet('update', '-q') || !aptGet('install', '-y', '-q', '--no-install-recommends', ...packages)) {
    throw new Error(`apt-get could not install them. ${whatToDo}`);
  }
}
