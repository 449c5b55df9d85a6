import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { statePath } from '../../postgres/embedded';
import { projectRoot } from '../../postgres/place';
import { run } from '../../steps/run';
import type { Stage } from './stage';

// The limit of a page from the cache: a Next application with nothing but static pages, each as large as one of ours.

const next = 'node_modules/next/dist/bin/next';
/** What Next's own markup and scripts add to any page; corrected by what the first build gives. */
const usualOverhead = 5_000;
/** With as many characters beyond Latin as our pages have: Node takes longer to send those. */
const sentence = 'a card of a 商品 with its class names and all other markup. ';
const bytesPerCharacter = Buffer.byteLength(sentence) / sentence.length;
/** Sizes are rounded to this, so that a changed price does not ask for another build. */
const step = 2_048;

/** Serves one static page of each size. */
export async function startStaticApp(stage: Stage, bytes: readonly number[]): Promise<void> {
  const folder = await buildStaticApp(bytes);
  await stage.helper('static', [next, 'start', folder, '--port', String(stage.ports.static)]);
}

/** The application's folder; built again only when the sizes changed. */
async function buildStaticApp(bytes: readonly number[]): Promise<string> {
  const folder = statePath('static');
  const sizes = [...new Set(bytes.map(roundedSize))].sort((a, b) => a - b);
  const marker = join(folder, 'built-for.json');
  const print = JSON.stringify({ sizes, next: nextVersion() });
  if (existsSync(marker) && readFileSync(marker, 'utf8') === print) return folder;
  rmSync(folder, { recursive: true, force: true });
  await build(folder, sizes, usualOverhead);
  await build(folder, sizes, overheadOf(folder, sizes));
  writeFileSync(marker, print);
  return folder;
}

/** The address of the page that is as large as this. */
export function staticPath(bytes: number): string {
  return `/${roundedSize(bytes)}`;
}

function roundedSize(bytes: number): number {
  return Math.round(bytes / step) * step;
}

async function build(folder: string, sizes: readonly number[], overhead: number): Promise<void> {
  for (const [name, text] of Object.entries(sourcesOf(sizes, overhead))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  await run('The static application', [next, 'build', folder], {
    logFile: statePath('logs/static-build.log'),
    env: { NODE_ENV: 'production', NEXT_DIST_DIR: undefined },
  });
}

/** How much larger than asked for the pages became, had they been made without any overhead in mind. */
function overheadOf(folder: string, sizes: readonly number[]): number {
  const [smallest = 0] = sizes;
  const html = readFileSync(join(folder, `.next/server/app/${smallest}.html`));
  return usualOverhead + html.length - smallest;
}

function nextVersion(): string {
  return JSON.parse(readFileSync(join(projectRoot, 'node_modules/next/package.json'), 'utf8')).version;
}

function sourcesOf(sizes: readonly number[], overhead: number): Record<string, string> {
  return {
    'package.json': JSON.stringify({ name: 'static-pages', private: true, type: 'module' }),
    'next.config.mjs': `export default {
  compress: false,
  poweredByHeader: false,
  turbopack: { root: ${JSON.stringify(projectRoot)} },
};
`,
    'app/layout.jsx': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
    // A text stands twice in what Next sends: as HTML, and as data for React.
    'app/[bytes]/page.jsx': `export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () => ${JSON.stringify(sizes)}.map((bytes) => ({ bytes: String(bytes) }));
export default async function Page({ params }) {
  const { bytes } = await params;
  const length = Math.round((Number(bytes) - ${overhead}) / 2 / ${bytesPerCharacter});
  return <main>{${JSON.stringify(sentence)}.repeat(5000).slice(0, Math.max(0, length))}</main>;
}
`,
  };
}
