import { describe, expect, test } from 'vitest';
import { changedClauses } from '@/components/agreements/clause-changes';

const before = '开头。\n\n## 一、入驻\n\n1. 甲。\n2. 乙。\n\n## 二、费用\n\n1. 丙。';

describe('GEN-09: what differs between two editions', () => {
  test('nothing, where they read the same', () => {
    expect(changedClauses(before, before)).toEqual([]);
  });

  test('is told under its heading: a clause rewritten, one that came, one that went', () => {
    const after = '开头。\n\n## 一、入驻\n\n1. 甲甲。\n2. 乙。\n3. 新。\n\n## 二、费用\n\n';
    expect(changedClauses(before, after)).toEqual([
      { heading: '一、入驻', before: '1. 甲。', after: '1. 甲甲。' },
      { heading: '一、入驻', before: '', after: '3. 新。' },
      { heading: '二、费用', before: '1. 丙。', after: '' },
    ]);
  });

  test('names no heading before the first one, and leaves out empty lines', () => {
    expect(changedClauses(before, `新的${before}\n\n\n`)).toEqual([
      { heading: null, before: '开头。', after: '新的开头。' },
    ]);
  });

  test('shows a heading that itself changed', () => {
    expect(changedClauses(before, before.replace('二、费用', '二、收费'))).toEqual([
      { heading: '一、入驻', before: '二、费用', after: '二、收费' },
    ]);
  });
});
