import { describe, expect, test } from 'vitest';
import { describeDevice } from '@/lib/auth';
import { changePasswordInput, registerAccountInput, signInInput } from '@/lib/auth/schema';

describe('what a session list calls a device', () => {
  test.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
      'Safari',
      'macOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0',
      'WeChat',
      'iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
      'Chrome',
      'Android',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
    ['curl/8.5', null, null],
    ['', null, null],
  ])('%s', (userAgent, browser, system) => {
    expect(describeDevice(userAgent)).toEqual({ browser, system });
  });
});

const registration = {
  email: ' Lin@Example.com ',
  name: '林晓禾',
  phone: '13812345678',
  password: '0123456789',
  termsAccepted: 'on',
};

describe('what may be typed', () => {
  test('an address is the same however it is written', () => {
    expect(registerAccountInput.parse(registration).email).toBe('lin@example.com');
    expect(signInInput.parse({ email: ' LIN@example.com', password: 'x' }).email).toBe('lin@example.com');
  });

  test.each([
    ['a password of nine characters', { password: '012345678' }, 'password'],
    ['a password of 201 characters', { password: 'x'.repeat(201) }, 'password'],
    ['a number that is no mobile', { phone: '12812345678' }, 'phone'],
    ['a number one digit short', { phone: '1381234567' }, 'phone'],
    ['no name', { name: '  ' }, 'name'],
    ['a name of 41 characters', { name: '名'.repeat(41) }, 'name'],
    ['no tick under the terms', { termsAccepted: undefined }, 'termsAccepted'],
    ['something that is no address', { email: 'lin@' }, 'email'],
  ])('%s is refused at its field', (_, change, field) => {
    const answer = registerAccountInput.safeParse({ ...registration, ...change });
    expect(answer.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
  });

  test('a field nobody asked for is refused', () => {
    expect(registerAccountInput.safeParse({ ...registration, totpSecret: 'x' }).success).toBe(false);
    expect(signInInput.safeParse({ email: 'a@b.cn', password: 'x', status: 'ACTIVE' }).success).toBe(false);
  });

  test('a new password has ten characters or more', () => {
    expect(changePasswordInput.safeParse({ current: 'x', password: '0123456789' }).success).toBe(true);
    expect(changePasswordInput.safeParse({ current: 'x', password: '012345678' }).success).toBe(false);
  });
});
