import { describe, expect, test } from 'vitest';
import { localNext } from '@/lib/web/next-path';

describe('where signing in leads', () => {
  test.each([
    ['/console/orders', '/console/orders'],
    ['/console/orders?state=PAID&page=2', '/console/orders?state=PAID&page=2'],
    ['/zh/console', '/console'],
    ['/en/operations/clock', '/operations/clock'],
    ['/zh', '/'],
    ['/products/prd_1#specs', '/products/prd_1'],
    ['/console/../seller', '/seller'],
    ['/enterprise', '/enterprise'],
  ])('%s → %s', (asked, path) => {
    expect(localNext(asked, '/console')).toBe(path);
  });

  test.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['another host', 'https://evil.example/console'],
    ['another host without a scheme', '//evil.example'],
    ['a backslash browsers read as a slash', '/\\evil.example'],
    ['a backslash further on', '/console\\..\\evil'],
    ['a tab browsers leave out', '/\t/evil.example'],
    ['a line break', '/console\nSet-Cookie: a=b'],
    ['a language before another host', '/zh//evil.example'],
    ['a script', 'javascript:alert(1)'],
    ['a relative path', 'console'],
    ['signing in again', '/sign-in?next=/console'],
    ['signing in again, with its language', '/zh/sign-in'],
    ['signing out', '/sign-out'],
  ])('%s leads where it would without', (_, asked) => {
    expect(localNext(asked, '/console')).toBe('/console');
  });
});
