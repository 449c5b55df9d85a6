import { describe, expect, test } from 'vitest';
import { agreementTemplate, englishReading, fillBlanks } from '@/lib/catalog/agreement-template';

const blanks = {
  vendorName: '杭州某软件有限公司',
  acceptanceCriteria: ['页面可以打开', '数据可以导出'],
  acceptanceWorkingDays: 5,
  forceMajeureNoticeDays: 3,
};

describe('the template of a service agreement (AGR-02…07)', () => {
  test.each(['zh', 'en'] as const)('%s has seven articles and no blank left once filled', (language) => {
    const text = fillBlanks(agreementTemplate(language), blanks);
    const articles = text.match(language === 'zh' ? /^第[一二三四五六七]条/gm : /^Article \d/gm);
    expect(articles).toHaveLength(7);
    expect(text).not.toMatch(/[{}]/);
    expect(text).toContain(blanks.vendorName);
    expect(text).toContain('(a) 页面可以打开\n(b) 数据可以导出');
  });

  test('AGR-05, AGR-06: the days are the vendor’s and the rulebook’s', () => {
    const text = fillBlanks(agreementTemplate('zh'), blanks);
    expect(text).toContain('验收期为 5 个工作日');
    expect(text).toContain('3 日内通知对方');
  });

  test('what a vendor fills in cannot open blanks of its own', () => {
    const text = fillBlanks('{criteria} {vendor} {unknown}', { ...blanks, acceptanceCriteria: ['{vendor}'] });
    expect(text).toBe(`(a) {vendor} ${blanks.vendorName} {unknown}`);
  });

  test('there is an English reading of the template and none of a vendor’s own words', () => {
    const own = fillBlanks(agreementTemplate('zh'), blanks);
    expect(englishReading(own, blanks)).toContain('within 3 days');
    expect(englishReading(`${own}。`, blanks)).toBeNull();
  });
});
