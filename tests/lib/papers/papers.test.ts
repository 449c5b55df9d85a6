import { beforeAll, describe, expect, it } from 'vitest';
import { codeOf, isCodeOf, type Paper, renderPaper } from '@/lib/papers';
import { prepareEnvironment } from '../../factories/environment';
import { readPdf } from '../../support/pdf';

const paper: Paper = {
  kind: 'FEE_RECEIPT',
  locale: 'zh',
  number: 'crt_01k9zq3w5e8m2n4p6r8t0v2x4y',
  issuedAt: new Date('2026-11-20T16:30:00Z'),
  title: '平台认证费收据',
  parties: [
    { role: '交款单位', name: '云帆软件（深圳）有限公司', detail: '91440300MA5EXAMPLE' },
    { role: '收款单位', name: '榫云市场' },
  ],
  facts: [
    { term: '项目', value: '平台认证费（1 年）' },
    { term: '应收', value: '¥1,300.00', looks: 'money' },
    { term: '优惠', value: '-¥9.50', looks: 'money' },
  ],
  notes: ['认证费一经缴纳不予退还。'],
  record: { amount: '30000' },
};
const clause = '服务商应当以自己的名义在店铺中出售商品，对商品的咨询、交付、质量和售后负全部责任。';
/** Points above the lower edge: the text's last line lies higher, the foot lower. */
const foot = 70;
/** About nine pages of Chinese without a single space. */
const longText = Array.from({ length: 40 }, (_, index) => `## 第 ${index + 1} 条\n\n${clause.repeat(8)}`).join('\n\n');

beforeAll(() => void prepareEnvironment());

describe('a document as PDF', () => {
  it('says what it was given, with number, day of issue in Beijing and page', async () => {
    const [page, ...others] = readPdf(await renderPaper(paper));
    expect(others).toEqual([]);
    for (const text of [paper.title, paper.number, '2026-11-21', '1 / 1', codeOf(paper), ...paper.notes]) {
      expect(page?.text).toContain(text);
    }
    for (const { name } of paper.parties) expect(page?.text).toContain(name);
    expect(page?.missing).toBe(0);
  });

  it('is the same file for the same data, whenever it is made, and another for other data', async () => {
    const first = await renderPaper(paper);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await renderPaper(paper)).equals(first)).toBe(true);
    expect((await renderPaper({ ...paper, issuedAt: new Date('2026-11-20T16:30:01Z') })).equals(first)).toBe(false);
  });

  it('goes on over as many pages as a long text needs, loses nothing and numbers each', async () => {
    const pages = readPdf(await renderPaper({ ...paper, text: longText }));
    expect(pages.length).toBeGreaterThan(5);
    const written = pages.map(({ text }) => text.replace(/\n/g, '')).join('');
    expect(written.split('服务商应当以自己的名义').length - 1).toBeGreaterThan(300);
    pages.forEach(({ text, lines, missing }, index) => {
      expect(text).toContain(`${index + 1} / ${pages.length}`);
      expect(text).toContain(codeOf(paper));
      expect(missing).toBe(0);
      // Above the foot the last line is never a heading, and nothing lies between the two.
      const last = lines.filter(({ y }) => y > foot).at(-1);
      expect(last?.text).not.toMatch(/^第 \d+ 条$/);
    });
  });

  it('names a character that no font can draw by its code point', async () => {
    const [page] = readPdf(await renderPaper({ ...paper, notes: ['𠮷野家 👍'] }));
    expect(page?.text).toContain('〔U+20BB7〕野家 〔U+1F44D〕');
    expect(page?.missing).toBe(0);
  });

  it('speaks English to English readers', async () => {
    const [page] = readPdf(await renderPaper({ ...paper, locale: 'en', title: 'Receipt' }));
    expect(page?.text).toContain('Tenon Cloud Market');
    expect(page?.text).toContain('Date of issue');
  });
});

describe('the code of a document (DEP-09)', () => {
  it('stands for kind, number and record, in whatever language and however it is typed', () => {
    const code = codeOf(paper);
    expect(code).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/);
    expect(codeOf({ ...paper, ...{ locale: 'en', title: 'Receipt' } })).toBe(code);
    expect(isCodeOf(paper, ` ${code.replaceAll('-', ' ').toLowerCase()} `)).toBe(true);
    expect(isCodeOf({ ...paper, record: { amount: '30001' } }, code)).toBe(false);
    expect(isCodeOf({ ...paper, number: 'crt_other' }, code)).toBe(false);
    expect(isCodeOf({ ...paper, kind: 'DEPOSIT_RECEIPT' }, code)).toBe(false);
    expect(isCodeOf(paper, '')).toBe(false);
    expect(isCodeOf(paper, code.slice(0, -1))).toBe(false);
  });
});
