import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withMessages = createNextIntlPlugin('./lib/i18n/request.ts');

// Sent with every answer. The referrer stays inside the site, because the language switch returns to the page it came from.
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Content-Security-Policy', value: "frame-ancestors 'none'; object-src 'none'; base-uri 'self'" },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
];

const config: NextConfig = {
  // Test runs build beside the market that may be running from the other build.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  agentRules: false,
  poweredByHeader: false,
  // `npm run check` checks the types of everything, once and faster; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  devIndicators: false,
  // A reverse proxy compresses; gzip inside Node costs 15–30 % of the pages per second.
  compress: false,
  images: { unoptimized: true },
  // The first finds its data beside its own files; the second would be bundled, whole, into twenty chunks that each process
  // then holds in memory.
  serverExternalPackages: ['pdfkit', 'pg-boss'],
  // Whole market pages, renewed by tag in every process (lib/web/page-tags.ts).
  cacheHandler: fileURLToPath(new URL('./lib/web/page-cache.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  // Maps are read to dress up stack traces and then kept: several times the memory of the code they describe.
  // The audit log names use cases by their functions' names.
  // Uploads of up to 5 MB, and somewhat larger ones that are refused in words, come through actions (ONB-15).
  experimental: {
    turbopackSourceMaps: process.env.NODE_ENV !== 'production',
    serverMinification: false,
    serverActions: { bodySizeLimit: '8mb' },
  },
  // Not while developing: there Next serves a script of its own as JSON, which `nosniff` would block.
  headers: async () => (process.env.NODE_ENV === 'production' ? [{ source: '/:path*', headers: securityHeaders }] : []),
};

export default withMessages(config);
