import { describe, expect, test } from 'vitest';
import { foreignLinks, leadsAway, renderDescription } from '@/lib/catalog/description';

const market = 'https://market.example';

describe('a description as HTML', () => {
  test.each([
    ['headings begin below the page’s own', '# 概述', '<h3>概述</h3>'],
    ['lists and emphasis stay', '- **快**', '<ul>\n<li><strong>快</strong></li>\n</ul>'],
    ['tables stay', '| a |\n|---|\n| b |', '<table>'],
    ['links to the market stay', '[帮助](/zh/help)', '<a href="/zh/help">帮助</a>'],
    ['a line break is a line break', '甲\n乙', '甲<br />乙'],
  ])('%s', (_, text, html) => {
    expect(renderDescription(text)).toContain(html);
  });

  test.each([
    ['scripts', '<script>alert(1)</script>', /script|alert/],
    ['handlers', '<p onclick="alert(1)">x</p>', /onclick/],
    ['javascript links', '[x](javascript:alert(1))', /javascript/],
    ['data links', '[x](data:text/html,hello)', /data:/],
    ['frames', '<iframe src="https://evil.example"></iframe>', /iframe/],
    ['pictures', '![x](https://evil.example/x.png)', /<img|evil/],
    ['styles', '<p style="position:fixed">x</p>', /style/],
    ['forms', '<form action="/x"><input></form>', /form|input/],
  ])('%s are left out', (_, text, pattern) => {
    expect(renderDescription(text)).not.toMatch(pattern);
  });
});

describe('LST-07: links that lead away', () => {
  test.each([
    ['a link', '[站](https://evil.example/a)', ['https://evil.example/a']],
    ['a bare address', '见 https://evil.example/b 。', ['https://evil.example/b']],
    ['an address without scheme', '见 www.evil.example', ['http://www.evil.example']],
    ['a picture', '![x](https://evil.example/c.png)', ['https://evil.example/c.png']],
    ['a reference link', '[x][1]\n\n[1]: https://evil.example/d', ['https://evil.example/d']],
    ['a link in HTML', '<a href="//evil.example/e">x</a>', ['//evil.example/e']],
    ['a link in HTML within a sentence', '见 <a href=//evil.example/f>这里</a>。', ['//evil.example/f']],
    ['a whole address in code', '`https://evil.example/g`', ['https://evil.example/g']],
    ['a mail address, which steers buyers elsewhere', '[写信](mailto:a@evil.example)', ['mailto:a@evil.example']],
    ['another port of the same host', '[x](https://market.example:444/)', ['https://market.example:444/']],
  ])('%s is found', (_, text, links) => {
    expect(foreignLinks(text, market)).toEqual(expect.arrayContaining(links));
  });

  test.each([
    '[x](/zh/help)',
    '[x](https://market.example/zh)',
    '[x](#part)',
    '没有链接',
    'www 与 http 都只是字',
    '`<script src="//cdn/map.js">`',
  ])('%s leads nowhere else', (text) => {
    expect(foreignLinks(text, market)).toEqual([]);
  });

  test.each([
    ['//evil.example', true],
    ['/\\evil.example', true],
    ['https://market.example.evil.example/', true],
    ['http://market.example/', true],
    ['/zh/products/1', false],
  ])('%s: %s', (href, away) => {
    expect(leadsAway(href, market)).toBe(away);
  });
});
