import { describe, expect, test } from 'vitest';
import { auditedInput, FormTooLarge, readForm, typedValues, wholeContent } from '@/lib/web/read-form';

function formOf(...entries: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

const plain = (data: FormData) => JSON.parse(JSON.stringify(readForm(data)));

describe('a form as data', () => {
  test('dots nest, numbers list, brackets make a list even of one', () => {
    const form = formOf(
      ['name', 'x'],
      ['contact.phone', '1'],
      ['specs.0.price', '1'],
      ['specs.2.price', '3'],
      ['tags[]', 'a'],
    );
    expect(plain(form)).toEqual({
      name: 'x',
      contact: { phone: '1' },
      specs: [{ price: '1' }, { price: '3' }],
      tags: ['a'],
    });
  });

  test('of a name sent twice the last counts, as browsers do', () => {
    expect(plain(formOf(['a', '1'], ['a', '2']))).toEqual({ a: '2' });
  });

  test("React's own fields and the form's key are not data", () => {
    expect(plain(formOf(['$ACTION_KEY', 'k'], ['$ACTION_REF_1', ''], ['idempotencyKey', 'k'], ['a', '1']))).toEqual({
      a: '1',
    });
  });

  test('no name reaches the prototype of anything', () => {
    readForm(formOf(['__proto__.polluted', 'yes'], ['constructor.prototype.polluted', 'yes']));
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  test('a flood of names or values is refused; nothing is left out in silence', () => {
    const fields = (count: number) =>
      formOf(...Array.from({ length: count }, (_, i): [string, string] => [`f${i}`, '1']));
    expect(Object.keys(readForm(fields(4000)))).toHaveLength(4000);
    expect(() => readForm(fields(4001))).toThrow(FormTooLarge);
    const list = (count: number) => formOf(...Array.from({ length: count }, (): [string, string] => ['list[]', '1']));
    expect(plain(list(1000)).list).toHaveLength(1000);
    expect(() => readForm(list(1001))).toThrow(FormTooLarge);
  });

  test('no NUL gets through, in a value or in a name', () => {
    expect(plain(formOf(['a\u0000b', '1\u00002']))).toEqual({ ab: '12' });
  });

  test('what is handed back holds no secret, no file, no key', () => {
    const form = formOf(
      ['email', 'a@b.cn'],
      ['password', 'secret'],
      ['licence', new File(['x'], 'x.png')],
      ['idempotencyKey', 'k'],
      ['tags[]', 'a'],
      ['tags[]', 'b'],
    );
    expect(typedValues(form, ['password'])).toEqual({ email: 'a@b.cn', 'tags[]': ['a', 'b'] });
  });

  test('a name of the language is a name like any other', () => {
    const values = typedValues(formOf(['__proto__', 'x'], ['__proto__', 'y'], ['toString', 'z']), []);
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
    expect(Object.entries(values)).toEqual([
      ['__proto__', ['x', 'y']],
      ['toString', 'z'],
    ]);
  });
});

describe('what the audit keeps', () => {
  test('texts as typed, files by name, secrets not at all', () => {
    const form = readForm(formOf(['title', 'x'], ['password', 'secret'], ['licence', new File(['xyz'], 'x.png')]));
    expect(auditedInput(form, ['password'])).toEqual({
      title: 'x',
      password: '[hidden]',
      licence: { file: 'x.png', bytes: 3 },
    });
  });

  test('of a long form only the beginning', () => {
    const flood = Array.from({ length: 3000 }, (_, i): [string, string] => [`f${i}`, 'x'.repeat(5000)]);
    const kept = JSON.stringify(auditedInput(readForm(formOf(...flood))));
    expect(kept.length).toBeLessThan(25_000);
    expect(kept).toContain('f9');
  });

  test('no half character where a text is cut', () => {
    const { text } = auditedInput({ text: `${'x'.repeat(1999)}😀` });
    expect(text).toBe(`${'x'.repeat(1999)}\ufffd`);
  });
});

describe('whether two forms are the same', () => {
  const content = (...entries: [string, string | File][]) => wholeContent(readForm(formOf(...entries)));

  test('a secret, the end of a long text and a file count too', () => {
    const long = 'x'.repeat(3000);
    const first = content(['account', '1'], ['text', `${long}1`], ['file', new File(['1'], 'a.png')]);
    expect(content(['account', '1'], ['text', `${long}1`], ['file', new File(['1'], 'a.png')])).toBe(first);
    expect(content(['account', '2'], ['text', `${long}1`], ['file', new File(['1'], 'a.png')])).not.toBe(first);
    expect(content(['account', '1'], ['text', `${long}2`], ['file', new File(['1'], 'a.png')])).not.toBe(first);
    expect(content(['account', '1'], ['text', `${long}1`], ['file', new File(['12'], 'a.png')])).not.toBe(first);
  });
});
