import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { JsonLd } from '@/components/market/json-ld';

test("a vendor's text cannot end the element that describes its product", () => {
  const name = '</script><script>alert(1)</script><!--';
  const html = renderToStaticMarkup(createElement(JsonLd, { facts: { '@type': 'Product', name } }));
  expect(html.match(/<\/?script/g)).toHaveLength(2);
  expect(html).not.toContain('<!--');
  const json = /^<script[^>]*>(.*)<\/script>$/s.exec(html)?.[1] ?? '';
  expect(JSON.parse(json)).toEqual({ '@context': 'https://schema.org', '@type': 'Product', name });
});
