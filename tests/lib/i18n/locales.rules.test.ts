import { describe, expect, it } from 'vitest';
import { localePath, negotiateLocale, switchLocale } from '@/lib/i18n/locales';

describe('the language for a reader who named none', () => {
  it.each([
    ['en', 'zh-CN,zh;q=0.9', 'en'],
    ['fr', 'en', 'en'],
    [undefined, 'en-GB,en;q=0.9,zh;q=0.8', 'en'],
    [undefined, 'fr, zh;q=0.2, en;q=0.7', 'en'],
    [undefined, 'de,zh-TW;q=0.5', 'zh'],
    [undefined, 'en;q=0, fr', 'zh'],
    [undefined, null, 'zh'],
    [undefined, ';;;,q=,=', 'zh'],
  ])('remembered %s, browser %s: %s', (remembered, browser, expected) => {
    expect(negotiateLocale(remembered, browser)).toBe(expected);
  });
});

describe('addresses', () => {
  it.each([
    ['/', '/en'],
    ['/rules#DEP-03', '/en/rules#DEP-03'],
    ['/zh/rules', '/zh/rules'],
    ['/zh', '/zh'],
    ['https://elsewhere.example/x', 'https://elsewhere.example/x'],
  ])('%s in English is %s', (path, expected) => {
    expect(localePath('en', path)).toBe(expected);
  });

  it.each([
    ['/zh', '/en'],
    ['/zh/search?q=%E5%BC%80&page=2', '/en/search?q=%E5%BC%80&page=2'],
    ['/zh?from=mail', '/en?from=mail'],
    ['/zhongguo/x', '/en'],
    ['//evil.example/zh', '/en'],
    ['/', '/en'],
    ['', '/en'],
  ])('%s switched to English is %s', (from, expected) => {
    expect(switchLocale(from, 'en')).toBe(expected);
  });
});
