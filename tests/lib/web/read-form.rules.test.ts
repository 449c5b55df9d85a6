import { describe, expect, test } from 'vitest';
import { readForm, typedValues } from '@/lib/web/read-form';

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

  test('a flood of names or values is cut off', () => {
    const many = formOf(...Array.from({ length: 1000 }, (_, i): [string, string] => [`f${i}`, '1']));
    expect(Object.keys(readForm(many))).toHaveLength(500);
    const long = formOf(...Array.from({ length: 1000 }, (): [string, string] => ['list[]', '1']));
    expect(plain(long).list).toHaveLength(200);
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
});
