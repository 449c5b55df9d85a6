import { readdirSync, readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { JsonLd } from '@/components/market/json-ld';
import { ProductText } from '@/components/products/product-text';
import { agreementTemplate, fillBlanks } from '@/lib/catalog/agreement-template';
import { renderDescription } from '@/lib/catalog/description';
import { hostileMarkup } from './hostile-markup';

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z]+="[^"<>]*")*)\s*\/?>/g;
const harmlessTags = new Set(
  'h3 h4 h5 h6 p br hr ul ol li strong em del code pre blockquote table thead tbody tr th td a div'.split(' '),
);
const harmlessAttributes = new Set(['href', 'align', 'start', 'class']);

/** What in a piece of HTML could run, read without the help of whoever wrote it; nothing where all is plain. */
function dangers(html: string): string[] {
  const found: string[] = [];
  const rest = html.replace(tag, (_, _closing, name: string, attributes: string) => {
    if (!harmlessTags.has(name)) found.push(`<${name}>`);
    for (const [, attribute = '', value = ''] of attributes.matchAll(/([a-z]+)="([^"]*)"/g)) {
      if (!harmlessAttributes.has(attribute)) found.push(`${name}[${attribute}]`);
      if (attribute === 'href' && !isPlainAddress(value)) found.push(value);
    }
    return '';
  });
  // Whatever else begins with a bracket is markup that was not understood.
  if (rest.includes('<')) found.push(rest.slice(rest.indexOf('<'), 40));
  return found;
}

function isPlainAddress(value: string): boolean {
  const written = value
    .replace(/&#x([0-9a-f]+);?/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);?/g, (_, decimal: string) => String.fromCodePoint(Number(decimal)))
    .replaceAll('&amp;', '&')
    .replaceAll('&colon;', ':');
  // Browsers leave out spaces and control characters.
  const address = [...written].filter((character) => character > ' ').join('');
  return /^https?:/i.test(address) || !/^[a-z][a-z0-9+.-]*:/i.test(address);
}

test('the reader sees what it is there for', () => {
  for (const html of [
    '<script>',
    '<p onclick="x">',
    '<a href="java&#10;script:x">',
    '<a href="&#106;avascript:x">',
    '<p',
    '< p>',
  ]) {
    expect(dangers(html), html).not.toEqual([]);
  }
  expect(dangers('<p>1 &lt; 2 <a href="/zh/a:b">x</a><br /></p>')).toEqual([]);
});

test('the corpus holds at least a hundred vectors, no two alike', () => {
  expect(new Set(hostileMarkup).size).toBe(hostileMarkup.length);
  expect(hostileMarkup.length).toBeGreaterThanOrEqual(100);
});

describe.each(hostileMarkup.map((vector) => [vector]))('LST-04, LST-08: nothing runs of %j', (vector) => {
  test('in a description, alone or within a text', () => {
    for (const text of [vector, `甲 ${vector} 乙`, `${vector}\n\n${vector}`]) {
      const html = renderDescription(text);
      expect(dangers(html)).toEqual([]);
      expect(dangers(renderToStaticMarkup(createElement(ProductText, { html })))).toEqual([]);
    }
  });

  test('in a title, an agreement or a store’s introduction, which pages show as text', () => {
    const agreement = fillBlanks(`${agreementTemplate('zh')}\n${vector}`, {
      vendorName: vector,
      acceptanceCriteria: [vector],
      acceptanceWorkingDays: 5,
      forceMajeureNoticeDays: 3,
    });
    for (const text of [vector, agreement]) {
      expect(dangers(renderToStaticMarkup(createElement('p', null, text)))).toEqual([]);
      expect(renderToStaticMarkup(createElement('p', { title: text }))).not.toMatch(/^<p title="[^"]*"[^>]/);
    }
  });

  test('in the data for search engines', () => {
    const html = renderToStaticMarkup(createElement(JsonLd, { facts: { '@type': 'Product', name: vector } }));
    expect(html.match(/<[!/]?\w*/g)).toEqual(['<script', '</script']);
  });
});

test('no page puts words into a page other than as text, but for these three', () => {
  const files = ['app', 'components'].flatMap((folder) =>
    (readdirSync(folder, { recursive: true }) as string[]).map((file) => `${folder}/${file}`),
  );
  const raw = files.filter((file) => file.endsWith('.tsx') && readFileSync(file, 'utf8').includes('InnerHTML'));
  expect(raw.sort()).toEqual([
    'app/[locale]/(market)/products/[productId]/product-sections.tsx',
    'components/market/json-ld.tsx',
    'components/products/product-text.tsx',
  ]);
});
