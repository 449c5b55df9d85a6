import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { config } from '@/lib/config';
import { everyAction } from '../authorization/every-action';
import { formOf } from '../authorization/forms';
import { holderOf } from '../authorization/people';
import { outcomeOf, refusalOf, send } from '../support/actions';
import { changedBy, forgetCounts } from '../support/database';
import { forEach } from '../support/http';
import { aPicture, pngOf } from '../support/pictures';

// A form of each kind that takes a picture, with files that are none, or more than anyone should have to unfold. Each is refused in
// words at its field, and neither a row nor a file is left behind.

const takers = [
  { name: 'attachLicenceAction', field: 'licence' },
  { name: 'saveProductContentAction', field: 'picture' },
  { name: 'requestCompanyChangeAction', field: 'licence' },
  { name: 'claimRemittanceAction', field: 'proof' },
];

const megabyte = 1024 * 1024;
const jpegBegins = [0xff, 0xd8, 0xff, 0xe0];
const pngBegins = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const whole = pngOf(900, 600);

/** What is sent, and the refusal it gets. */
const badFiles: Readonly<Record<string, readonly [File | string, string]>> = {
  'a few bytes that unfold to 256 megapixels': [aPicture(16_000, 16_000), 'files.tooManyPixels'],
  'a text called .jpg': [
    new File(['营业执照'.repeat(500)], 'licence.jpg', { type: 'image/jpeg' }),
    'files.formatRefused',
  ],
  'six megabytes': [fileOf(jpegBegins, 6 * megabyte), 'files.tooLarge'],
  'a drawing with a script': [
    new File(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'], 'a.svg', {
      type: 'image/svg+xml',
    }),
    'files.formatRefused',
  ],
  'an animation': [new File(['GIF89a\u0001\u0000\u0001\u0000'], 'a.png', { type: 'image/png' }), 'files.formatRefused'],
  'the beginning of a picture': [
    new File([whole.slice(0, whole.length / 2)], 'a.png', { type: 'image/png' }),
    'files.unreadable',
  ],
  'the first bytes of a picture and nothing of one': [fileOf(pngBegins, 2_000), 'files.unreadable'],
  'no file at all': ['a.png', 'kernel.invalidInput'],
};

test.beforeEach(forgetCounts);

test('the picture of 256 megapixels is a small file', () => {
  const [picture] = badFiles['a few bytes that unfold to 256 megapixels'] ?? [];
  expect(picture instanceof File && picture.size).toBeLessThan(40 * 1024);
});

for (const { name, field } of takers) {
  test(`what is no picture is refused in words and leaves nothing: ${name}`, async () => {
    const known = everyAction().find(({ action }) => action.name === name);
    if (!known) throw new Error(`${name} is not in the build`);
    const { cookie, side } = await holderOf(known.policy.door, known.policy.by);
    const form = await formOf(known.policy, side);
    const filesBefore = filesKept();
    const changed = await changedBy(() =>
      forEach(Object.entries(badFiles), async ([what, [file, code]]) => {
        const answer = await send(known.action, { ...form, [field]: file }, { cookie });
        expect.soft(`${what}: ${outcomeOf(answer)}`).toBe(`${what}: ${code}`);
        // Said at the field, in Chinese.
        expect.soft(refusalOf(answer.state)?.fieldErrors[field], what).toMatch(/\p{Script=Han}/u);
      }),
    );
    expect(changed).toEqual([]);
    expect(filesKept()).toEqual(filesBefore);
  });

  test(`more than the door takes is not read to its end: ${name}`, async () => {
    const known = everyAction().find(({ action }) => action.name === name);
    if (!known) throw new Error(`${name} is not in the build`);
    const { cookie, side } = await holderOf(known.policy.door, known.policy.by);
    const form = await formOf(known.policy, side);
    const changed = await changedBy(async () => {
      const answer = await send(known.action, { ...form, [field]: fileOf(jpegBegins, 12 * megabyte) }, { cookie });
      expect(outcomeOf(answer)).not.toBe('done');
      expect(answer.body).not.toMatch(/\n\s+at |node_modules/);
    });
    expect(changed).toEqual([]);
  });
}

function fileOf(begins: readonly number[], bytes: number): File {
  const content = new Uint8Array(bytes).fill(0x20);
  content.set(begins);
  return new File([content], 'picture.jpg', { type: 'image/jpeg' });
}

/** All files the market keeps. */
function filesKept(): string[] {
  return readdirSync(config().filesDir, { recursive: true, encoding: 'utf8' }).sort();
}
