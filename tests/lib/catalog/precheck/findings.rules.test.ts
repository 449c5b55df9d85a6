import { describe, expect, test } from 'vitest';
import { decidePrecheck, findingsIn, findingsOf, type PrecheckFacts } from '@/lib/catalog/precheck/findings';
import { decisions } from '@/lib/catalog/rules';
import { sameDecision } from '@/lib/kernel/receipts';
import { policyAt } from '@/lib/policy';
import { PRECHECK_IDS } from '@/lib/policy/figures/precheck';
import en from '@/messages/en/catalog.json';
import zh from '@/messages/zh/catalog.json';

const policy = policyAt(new Date('2026-11-20T02:00:00Z'));

const clean: PrecheckFacts = {
  marketOrigin: 'https://market.example.cn',
  name: '云表单',
  summary: '在线收集和整理数据',
  tagTexts: ['表单', '协作'],
  highlights: ['拖拽搭建表单开箱即用'],
  description: '## 功能\n\n拖拽搭建表单，数据自动汇总。',
  afterSales: '工作时间内一小时响应。',
  agreementText: '商品服务协议\n4.2 验收期为 5 个工作日。',
  specNames: ['标准版'],
  prices: ['13500', '144000'],
  picture: { width: 390, height: 260 },
  pictureOf: null,
  alike: [],
};
const found = (change: Partial<PrecheckFacts>) =>
  findingsOf(policy, { ...clean, ...change }).map(({ check, ruleId, field, severity }) => [
    check,
    ruleId,
    field,
    severity,
  ]);
const copy = { productId: 'prd_2', revisionId: 'rev_2', name: '智能表格', storeName: '别家' };

describe('what is said of a submission', () => {
  test('nothing of a clean one', () => expect(found({})).toEqual([]));

  test.each<[string, Partial<PrecheckFacts>, [string, string, string, string]]>([
    ['LST-07', { summary: '见 cloudform.com' }, ['link', 'LST-07', 'summary', 'BLOCK']],
    ['V-05', { description: '电话 13800138000' }, ['phone', 'V-05', 'description', 'BLOCK']],
    ['V-05', { tagTexts: ['QQ123456789'] }, ['qq', 'V-05', 'tags', 'BLOCK']],
    ['V-05', { highlights: ['微信号：yunbiaodan'] }, ['wechat', 'V-05', 'highlights', 'BLOCK']],
    ['V-05', { agreementText: '甲方付款至账号 755900001234567' }, ['bankNumber', 'V-05', 'agreement', 'BLOCK']],
    ['V-05', { description: 'help@cloudform.cn' }, ['email', 'V-05', 'description', 'WARN']],
    ['LST-08', { name: '最佳表单' }, ['superlative', 'LST-08', 'name', 'BLOCK']],
    ['LST-08', { name: '最强表单' }, ['superlative', 'LST-08', 'name', 'WARN']],
    ['ONB-08', { description: '部署在 AWS' }, ['otherCloud', 'ONB-08', 'description', 'WARN']],
    ['LST-07', { summary: '仅需 99 元' }, ['priceInText', 'LST-07', 'summary', 'WARN']],
    ['LST-07', { specNames: ['特惠版 ¥9/月'] }, ['priceInText', 'LST-07', 'specs', 'WARN']],
    ['LST-07', { name: '免费云表单' }, ['freeBait', 'LST-07', 'name', 'BLOCK']],
    ['LST-17', { picture: { width: 389, height: 260 } }, ['pictureSmall', 'LST-17', 'picture', 'BLOCK']],
    ['LST-17', { picture: { width: 390, height: 259 } }, ['pictureSmall', 'LST-17', 'picture', 'BLOCK']],
    ['LST-03', { pictureOf: { productId: 'prd_2', name: '别' } }, ['pictureReused', 'LST-03', 'picture', 'WARN']],
    ['LST-07', { alike: [{ ...copy, likenessBps: 6000 }] }, ['nearCopy', 'LST-07', 'description', 'WARN']],
  ])('%s: %j', (_, change, expected) => expect(found(change)).toEqual([expected]));

  test.each<[string, Partial<PrecheckFacts>]>([
    ['CSR-03, CSR-06: after-sales says how to be reached', { afterSales: '电话 13800138000，QQ 12345678，a@b.cn' }],
    ['LST-18: what is free may be called so', { name: '免费云表单', summary: '永久免费', prices: ['0'] }],
    ['LST-07: 59.99 % is not yet a copy', { alike: [{ ...copy, likenessBps: 5999 }] }],
    ['LST-08: an agreement advertises nothing', { agreementText: '乙方为唯一服务提供方，以最优方式履行。' }],
    ['LST-17: without a picture there is none to judge; the checklist asks for it', { picture: null }],
  ])('left alone: %s', (_, change) => expect(found(change)).toEqual([]));

  test('after-sales is no way round to WeChat or a bank', () => {
    expect(found({ afterSales: '微信号：yunbiaodan，对公账户 755900001234567' }).map(([check]) => check)).toEqual([
      'wechat',
      'bankNumber',
    ]);
  });
});

describe('the decision', () => {
  test('warnings let a submission through, one block does not; what blocks comes first', () => {
    const warned = decidePrecheck(policy, { ...clean, description: '部署在 AWS' });
    expect(warned).toMatchObject({ ruleIds: ['ONB-08'], outcome: { accepted: true } });
    const blocked = decidePrecheck(policy, { ...clean, description: '部署在 AWS', afterSales: '加我微信' });
    expect(blocked.outcome.accepted).toBe(false);
    expect(findingsIn(blocked).map(({ severity }) => severity)).toEqual(['BLOCK', 'WARN']);
    expect(decidePrecheck(policy, clean)).toMatchObject({
      ruleIds: ['LST-07'],
      steps: [],
      outcome: { accepted: true },
    });
  });

  test('GEN-14: a stored one can be recomputed', () => {
    const decision = decidePrecheck(policy, { ...clean, alike: [{ ...copy, likenessBps: 8000 }] });
    const stored = JSON.parse(JSON.stringify(decision)) as typeof decision;
    expect(sameDecision(decisions['catalog.precheck'](policy, stored.inputs), stored)).toBe(true);
  });
});

test('every check has its words in both languages', () => {
  for (const check of PRECHECK_IDS) {
    for (const words of [zh, en])
      expect(words.precheck[check]).toEqual({ title: expect.stringMatching(/./), advice: expect.stringMatching(/./) });
  }
});
