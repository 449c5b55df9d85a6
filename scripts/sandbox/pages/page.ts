import { both, Html, html } from './html';

interface PageOptions {
  /** Key of `brands`. */
  brand: string;
  title: string;
  body: Html;
  narrow?: boolean;
  /** A small script of this server; pages must do without it. */
  script?: string;
  nav?: Html;
}

interface Brand {
  zh: string;
  en: string;
  home: string;
  mark: Html;
}

const mark = (path: string): Html =>
  html`<svg class="mark" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true"><rect width="24" height="24" rx="6" fill="currentColor"/>${new Html(path)}</svg>`;

const stroke = 'fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"';

const brands: Record<string, Brand> = {
  gateway: {
    zh: '浅滩支付',
    en: 'Shoal Pay',
    home: '/',
    mark: mark(`<path d="M5 9.5h14M5 9.5v7h14v-7M5 9.5l2-3h10l2 3M8 13.5h3" ${stroke}/>`),
  },
  bank: {
    zh: '沙丘银行',
    en: 'Dune Bank',
    home: '/',
    mark: mark(`<path d="M5 10l7-4.5L19 10zM7 10v6M12 10v6M17 10v6M5 18.5h14" ${stroke}/>`),
  },
  vendor: {
    zh: '栖页',
    en: 'Nestleaf',
    home: '/welcome',
    mark: mark(`<path d="M6 18c0-7 4-11.5 12-12-.3 8-4.5 12-10.500 11M6 18c1.500-4 3.500-6.200 7-8" ${stroke}/>`),
  },
  sink: {
    zh: '收信台',
    en: 'Message sink',
    home: '/',
    mark: mark(`<path d="M5 7.500h14v9.500H5zM5 8l7 5.500L19 8" ${stroke}/>`),
  },
};

/** A whole page in the partner's own colours. */
export function page(options: PageOptions): Html {
  const brand = brands[options.brand];
  if (!brand) throw new Error(`No brand called ${options.brand}`);
  return html`<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${options.title} · ${brand.zh} ${brand.en}</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
${options.script ? html`<script src="${options.script}" defer></script>` : null}
</head>
<body class="${options.brand}">
<header class="top"><div class="row ${options.narrow ? 'narrow' : ''}">
<a class="brand" href="${brand.home}">${brand.mark}<strong>${brand.zh}</strong> <span class="en" lang="en">${brand.en}</span></a>
${options.nav ? html`<nav aria-label="主导航 Main">${options.nav}</nav>` : null}
<span class="ribbon">${both('沙箱', 'Sandbox')}</span>
</div></header>
<main class="${options.narrow ? 'narrow' : ''}">
${options.body}
</main>
<footer><div class="row ${options.narrow ? 'narrow' : ''}">${both('演示用的沙箱，不涉及真实资金与真实数据。', 'A sandbox for demonstration: no real money, no real data.')}</div></footer>
</body>
</html>`;
}
