import type { Fields } from '../support/actions';

type Value = Fields[string];

// More than the longest text anyone may hand in, an article's 40,000 characters.
const long = '长'.repeat(60_000);

/** Fields that hold a figure; whatever is no figure there must be refused. */
const figures = /(^|\.)(amount|tier|days|hours|count|original|sale|serviceDays|acceptanceWorkingDays)$/;
const noFigures = [
  ...['-1', '-0.01', 'NaN', 'Infinity', '-Infinity', '1.005', '1e400', '99999999999999999999', '1,2', '一百', '1;2'],
];

/** What no field of any form may be. */
export function refusedValues(field: string, valid: Value): Value[] {
  if (valid instanceof File) return ['not a file', long];
  const values: Value[] = [long, new File([long], 'text.txt', { type: 'text/plain' })];
  return figures.test(field) ? [...values, ...noFigures] : values;
}

/** What a field may be or not, as its form sees fit; it must not break anything. One of each kind. */
export const oddValues: Value[] = [
  ...['', '0', '9'.repeat(30), '１２', '2026-02-30'],
  ...['a\u0000b', '\ud800', '\u202e\u200b', '😀'.repeat(20)],
  ...[
    "'; DROP TABLE account; --",
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    '../../etc/passwd',
    '[object Object]',
  ],
  ['one', 'two'],
  new File([''], '', { type: 'application/octet-stream' }),
];

/** Names that no field of ours has, and that a careless program would trip over. */
const wrongNames: Readonly<Record<string, readonly string[]>> = {
  'a field of another form': ['surplus'],
  "the prototype's property": ['__proto__.polluted'],
  'seven hundred fields': Array.from({ length: 700 }, (_, index) => `field${index}`),
  'a field sixty levels deep': [Array.from({ length: 60 }, () => 'a').join('.')],
  'a field without a name': [''],
  'a field named by half a character': ['\ud800'],
  'a field of dots': ['....'],
  'the prototype': ['__proto__'],
  'the prototype as a list': ['__proto__[]'],
  "the constructor's prototype": ['constructor.prototype.polluted'],
  'methods of an object': ['toString', 'hasOwnProperty', 'valueOf'],
  'a promise': ['then', 'then.then'],
};

/** The form with the first so many of such fields, each twice. What reads names is one for all forms, what refuses them is not. */
export function wrongForms(valid: Fields, atMost = Number.POSITIVE_INFINITY): [string, Fields][] {
  return Object.entries(wrongNames)
    .slice(0, atMost)
    .map(([what, names]): [string, Fields] => [
      what,
      // A literal would set the object's own prototype.
      Object.fromEntries([
        ...Object.entries(valid),
        ...names.map((name): [string, readonly string[]] => [name, ['x', 'y']]),
      ]),
    ]);
}
