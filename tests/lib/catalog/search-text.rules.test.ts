import { describe, expect, test } from 'vitest';
import { toSearchQuery, toSearchText } from '@/lib/catalog/search-text';

describe('search text', () => {
  test.each([
    ['Chinese becomes pairs and its last character', ['云服务器'], '云服 服务 务器 器'],
    ['one character stands alone', ['云'], '云'],
    ['latin words stay whole, in small letters', ['WordPress CRM'], 'wordpress crm'],
    ['both, without a space between them', ['CRM系统Pro'], 'crm 系统 统 pro'],
    ['full-width letters and digits are the plain ones', ['ＣＲＭ２０２６'], 'crm2026'],
    ['punctuation separates', ['云服务器（标准版）'], '云服 服务 务器 器 标准 准版 版'],
    ['each word once over all parts', ['云盘', '云盘 云盘'], '云盘 盘'],
    ['kana and hangul as Chinese', ['クラウド', '클라우드'], 'クラ ラウ ウド ド 클라 라우 우드 드'],
    ['characters beyond the first plane are one character each', ['𠮷野家'], '𠮷野 野家 家'],
    ['nothing from nothing', ['', ' ', '—，。！🎉'], ''],
  ])('%s', (_, parts, text) => {
    expect(toSearchText(parts)).toBe(text);
  });

  test('a word is never longer than the index takes', () => {
    expect(toSearchText(['x'.repeat(5000)])).toHaveLength(64);
  });
});

describe('search query', () => {
  test.each([
    ['two characters are one pair', '云盘', `'云盘'`],
    ['three characters are two pairs', '云服务', `'云服' & '服务'`],
    ['one character is a beginning', '云', `'云':*`],
    ['latin words are beginnings', 'wordp CR', `'wordp':* & 'cr':*`],
    ['mixed', '企业CRM', `'企业' & 'crm':*`],
    ['operators of the query language are only punctuation', `云盘 & ! | ('x') :* <->`, `'云盘' & 'x':*`],
    ['repeated words count once', '云盘 云盘', `'云盘'`],
  ])('%s', (_, typed, tsquery) => {
    expect(toSearchQuery(typed)?.tsquery).toBe(tsquery);
  });

  test.each(['', '   ', '？？？', '&|!', '🎉'])('nothing can be looked for in %j', (typed) => {
    expect(toSearchQuery(typed)).toBeNull();
  });

  test('long queries are cut to a bounded number of terms', () => {
    const terms = toSearchQuery('一二三四五六七八九十'.repeat(30))?.tsquery.split(' & ') ?? [];
    expect(terms.length).toBeGreaterThan(0);
    expect(terms.length).toBeLessThanOrEqual(16);
  });

  test('every pair of neighbouring characters of a text finds it', () => {
    const words = new Set(toSearchText(['企业级云服务器管理平台']).split(' '));
    const characters = [...'企业级云服务器管理平台'];
    characters.slice(1).forEach((character, index) => {
      const query = toSearchQuery(`${characters[index]}${character}`)?.tsquery ?? '';
      expect(words.has(query.replaceAll("'", ''))).toBe(true);
    });
  });
});
