import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DiffPart, diffLines, diffWords, withoutFarLines } from '@/components/review/text-diff';

const signs = { same: '', gone: '-', new: '+' } as const;
const short = (parts: readonly DiffPart[]) => parts.map(({ kind, text }) => `${signs[kind]}${text}`);
const side = (parts: readonly DiffPart[], left: 'gone' | 'new', separator: string) =>
  parts
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join(separator);

describe('word by word', () => {
  test.each([
    ['云杉表单', '云杉表单', ['云杉表单']],
    ['云杉表单', '云杉表单 Pro', ['云杉表单', '+ Pro']],
    ['支持二十余种字段', '支持三十余种字段', ['支持', '-二', '+三', '十余种字段']],
    ['a big sale', 'a small sale', ['a ', '-big', '+small', ' sale']],
    ['周一到周五响应', '每天响应', ['-周一到周五', '+每天', '响应']],
    ['甲一乙二二三三丙', '子一丑二二三三寅', ['-甲一乙', '+子一丑', '二二三三', '-丙', '+寅']],
    ['', '新', ['+新']],
    ['旧', '', ['-旧']],
    ['', '', []],
  ])('%j → %j', (before, after, expected) => {
    expect(short(diffWords(before, after))).toEqual(expected);
  });

  test('what went stands before what came', () => {
    const kinds = diffWords('甲乙丙丁', '子丑丙寅').map(({ kind }) => kind);
    expect(kinds.join(' ')).not.toMatch(/new gone/);
  });
});

describe('any two texts', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '云', '单'), maxLength: 60 });

  test('without what came it is the old one, without what went the new one', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const words = diffWords(before, after);
        expect([side(words, 'new', ''), side(words, 'gone', '')]).toEqual([before, after]);
        const lines = diffLines(before, after);
        expect([side(lines, 'new', '\n'), side(lines, 'gone', '\n')]).toEqual([before, after]);
      }),
    );
  });

  test('a text too long to compare counts as replaced, but for how it begins and ends', () => {
    const long = (word: string) =>
      ['same', ...Array.from({ length: 2000 }, (_, line) => word + line), 'end'].join('\n');
    const kinds = diffLines(long('a'), long('b')).map(({ kind }) => kind);
    expect([kinds.length, kinds[0], kinds[1], kinds.at(-2), kinds.at(-1)]).toEqual([
      4002,
      'same',
      'gone',
      'new',
      'same',
    ]);
  });
});

describe('lines far from a change', () => {
  const lines = (text: string) =>
    text.split('').map((letter): DiffPart => ({ kind: letter === 'x' ? 'new' : 'same', text: letter }));
  test.each([
    ['abcxdef', 1, ['2c', '0x', '0d']],
    ['abcxdef', 3, ['0a', '0b', '0c', '0x', '0d', '0e', '0f']],
    ['xabcdx', 1, ['0x', '0a', '2d', '0x']],
    ['abc', 1, []],
  ])('%s, %i around', (text, around, expected) => {
    expect(withoutFarLines(lines(text), around).map(({ part, leftOut }) => leftOut + part.text)).toEqual(expected);
  });
});
