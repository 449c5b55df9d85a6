import { beforeAll, describe, expect, it } from 'vitest';
import { isStamped, openBytes, openText, sealBytes, sealText, stamp, UnreadableSecret } from '@/lib/vault';
import { prepareEnvironment } from '../../factories/environment';

beforeAll(() => {
  prepareEnvironment();
});

describe('what is sealed', () => {
  it('opens again for its owner, and shows nothing of what it holds', () => {
    const sealed = sealText('bank-account', 'vnd_1', '6222 0000 1111');
    expect(openText('bank-account', 'vnd_1', sealed)).toBe('6222 0000 1111');
    expect(Buffer.from(sealed.slice(3), 'base64url').includes('6222')).toBe(false);
  });

  it('looks different every time', () => {
    expect(sealText('bank-account', 'vnd_1', 'same')).not.toBe(sealText('bank-account', 'vnd_1', 'same'));
  });

  it.each([
    ['for another owner', (sealed: string) => openText('bank-account', 'vnd_2', sealed)],
    ['for another purpose', (sealed: string) => openText('delivery-token', 'vnd_1', sealed)],
    ['without its prefix', (sealed: string) => openText('bank-account', 'vnd_1', sealed.slice(3))],
    ['as plain text', () => openText('bank-account', 'vnd_1', '62220000')],
    ['as nothing', () => openText('bank-account', 'vnd_1', '')],
  ])('does not open %s', (_what, open) => {
    const sealed = sealText('bank-account', 'vnd_1', '6222');
    expect(() => open(sealed)).toThrow(UnreadableSecret);
  });

  it('does not open once any single byte was changed, or the end was cut off', () => {
    const sealed = sealBytes('file', 'fil_1', Buffer.from('licence'));
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(() => openBytes('file', 'fil_1', changed)).toThrow(UnreadableSecret);
    }
    expect(() => openBytes('file', 'fil_1', sealed.subarray(0, -1))).toThrow(UnreadableSecret);
  });
});

describe('a stamp', () => {
  const made = () => stamp('file-link', ['fil_1', 'acc_1', 1_700_000_000]);

  it('fits the parts it was made for and no others', () => {
    expect(isStamped('file-link', ['fil_1', 'acc_1', 1_700_000_000], made())).toBe(true);
    expect(isStamped('file-link', ['fil_1', 'acc_1', 1_700_000_001], made())).toBe(false);
    expect(isStamped('file-link', ['fil_1acc', '_1', 1_700_000_000], made())).toBe(false);
    expect(isStamped('bank-account', ['fil_1', 'acc_1', 1_700_000_000], made())).toBe(false);
    expect(isStamped('file-link', ['fil_1', 'acc_1', 1_700_000_000], '')).toBe(false);
    expect(isStamped('file-link', ['fil_1', 'acc_1', 1_700_000_000], `${made()}A`)).toBe(false);
  });
});
