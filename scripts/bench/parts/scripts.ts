import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { ensureChromium } from '../../steps/chromium';
import { type Row, rowOf } from '../row';
import type { SeededMarket } from '../seed/market';
import { cookieOf } from '../stage/acting';
import { startStaticApp, staticPath } from '../stage/static-app';
import { fetchPages, sizesOf } from './pages';
import type { Part } from './part';
import { shownPages } from './shown-pages';

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

/** All scripts a browser loads for a page, compressed, against those of an empty page of Next. */
export const measureScripts: Part = async (scene) => {
  const { stage, market, say } = scene;
  say('client scripts …');
  const sizes = sizesOf(await fetchPages(scene));
  await startStaticApp(stage, sizes);
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: flags });
  try {
    const limit = await scriptKilobytes(browser, `http://localhost:${stage.ports.static}${staticPath(sizes[0] ?? 0)}`);
    const rows: Row[] = [];
    for (const { name, path, cookie, isMarket } of await visits(market)) {
      const value = await scriptKilobytes(browser, `http://localhost:${stage.ports.web}${path}`, cookie);
      const target = isMarket ? ({ target: { of: 'value', atMost: 150 } } as const) : {};
      rows.push(rowOf({ name: `scripts of ${name} / empty page of Next`, unit: 'KB gzip', value, limit, ...target }));
    }
    return rows;
  } finally {
    await browser.close();
  }
};

type Visit = { name: string; path: string; cookie?: string; isMarket: boolean };

async function visits(market: SeededMarket): Promise<Visit[]> {
  const [buyer] = market.buyers;
  const cookie = buyer ? await cookieOf(buyer.sessionId) : undefined;
  return [
    ...shownPages(market).map(({ name, path }) => ({ name, path, isMarket: true })),
    { name: 'sign-in', path: '/zh/sign-in', isMarket: true },
    { name: 'the buyer console', path: '/zh/console', ...(cookie && { cookie }), isMarket: false },
  ];
}

async function scriptKilobytes(browser: Browser, url: string, cookie?: string): Promise<number> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const [name = '', value = ''] = (cookie ?? '').split('=', 2);
    if (cookie) await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') bodies.push(response.body());
    });
    const answer = await page.goto(url, { waitUntil: 'networkidle' });
    if (!answer?.ok() || new URL(page.url()).pathname !== new URL(url).pathname) {
      throw new Error(`${url} led to ${page.url()} with ${answer?.status()}.`);
    }
    const loaded = await Promise.all(bodies);
    return loaded.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1024;
  } finally {
    await context.close();
  }
}
