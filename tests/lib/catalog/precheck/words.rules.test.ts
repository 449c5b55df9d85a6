import { describe, expect, test } from 'vitest';
import { findLinks } from '@/lib/catalog/precheck/links';
import { findPriceContradictions } from '@/lib/catalog/precheck/prices';
import { findTerms } from '@/lib/catalog/precheck/terms';
import { policyAt } from '@/lib/policy';

const { precheck } = policyAt(new Date('2026-11-20T02:00:00Z'));
const market = 'https://market.example.cn';

describe('LST-07: links off the platform', () => {
  test.each([
    '详见 https://cloudform.cn/help',
    '访问 www.cloudform.cn',
    '访问 cloudform.com 了解更多',
    '访问 CloudForm 点 com'.replace(' 点 ', '点'),
    '访问 cloudform。cn',
    '访问 cloudform . com',
    '访问 cloudform[.]com',
    'ｗｗｗ．ｃｌｏｕｄｆｏｒｍ．ｃｎ',
    'market.example.cn.cloudform.com',
  ])('found: %s', (text) => {
    expect(findLinks(text, market, false)).not.toEqual([]);
  });

  test.each([
    '基于 Node.js 与 ASP.NET 开发',
    '使用 socket.io 推送',
    `见 ${market}/zh/products/prd_1`,
    'market.example.cn',
    '示例域名 shop.example.com',
    '第一点。comfort 模式',
    '文件 index.html 与 app.config.ts',
    '上线时间 2026.11.20',
  ])('left alone: %s', (text) => {
    expect(findLinks(text, market, false)).toEqual([]);
  });

  test('Markdown links count by where they lead', () => {
    expect(findLinks('[帮助](https://cloudform.cn)', market, true)).toEqual(['https://cloudform.cn']);
    expect(findLinks(`[本店](${market}/zh/stores/1)`, market, true)).toEqual([]);
  });
});

describe('LST-08: superlatives of the advertising law', () => {
  test.each([
    '国家级产品',
    '行业第一的表单',
    '最佳选择',
    '最 佳 选择',
    '最**佳**选择',
    'the best form builder',
    '销量冠军',
    '唯一官方',
  ])('found: %s', (text) =>
    expect(findTerms(text, precheck.superlatives)).toHaveLength(text === '行业第一的表单' ? 2 : 1),
  );

  test.each([
    '最佳实践',
    '第一步：注册账号',
    '唯一标识',
    '数据库唯一索引',
    '顶级域名解析',
    '最大并发 100',
    '绝对路径',
    'best practices for forms',
    'the best practice',
    '最好提前备份',
    '最优化算法',
    '首选项设置',
  ])('left alone: %s', (text) => expect(findTerms(text, precheck.superlatives)).toEqual([]));

  test('clear ones block, others weigh as the check does', () => {
    expect(findTerms('国家级', precheck.superlatives)).toMatchObject([{ severity: 'BLOCK' }]);
    expect(findTerms('最强', precheck.superlatives)).toMatchObject([{ severity: undefined }]);
  });
});

describe('ONB-08: names of other clouds', () => {
  test.each(['部署在 AWS 上', '兼容阿里云', 'Runs on Azure.', 'ａｗｓ'])('found: %s', (text) =>
    expect(findTerms(text, precheck.otherClouds)).toHaveLength(1),
  );
  test.each(['paws and laws', 'awsome', '云表单', '阿里巴巴与四十大盗'])('left alone: %s', (text) =>
    expect(findTerms(text, precheck.otherClouds)).toEqual([]),
  );
});

describe('LST-07: "free" as a bait', () => {
  test.each(['免费云表单', '云表单 0元起', 'Free forms', '免 费 表单'])('found: %s', (text) =>
    expect(findTerms(text, precheck.freeBait)).toHaveLength(1),
  );
  test.each(['Free-form editor', 'ad-free reader', '自由表单', 'Freelancer desk', '100元表单', '1,000元套餐'])(
    'left alone: %s',
    (text) => expect(findTerms(text, precheck.freeBait)).toEqual([]),
  );
});

describe('LST-07: prices in the text that no period costs', () => {
  const prices = [13_500n, 15_000n, 144_000n];

  test.each([
    '售价仅需 99 元',
    '低至 ¥9.9',
    '1000元/年',
    '现价：１００元',
    '包年 0.1万元',
    '88 元每月',
    'only ¥88 per month',
    '永久免费使用',
  ])('found: %s', (text) => expect(findPriceContradictions(text, prices)).toHaveLength(1));

  test.each([
    '售价 135 元',
    '¥1,440/年',
    '¥1440.00 每年',
    '原价 150元/月',
    '为企业节省 10 万元',
    '满 100 元开票',
    '免费试用 7 天',
    '每天 3 次，共 200 条',
  ])('left alone: %s', (text) => expect(findPriceContradictions(text, prices)).toEqual([]));

  test('what costs nothing may be called free', () => {
    expect(findPriceContradictions('永久免费', [0n])).toEqual([]);
    expect(findPriceContradictions('永久免费', [])).toEqual([]);
    expect(findPriceContradictions('永久免费', [1n])).toHaveLength(1);
  });
});
