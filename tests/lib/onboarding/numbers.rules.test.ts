import { describe, expect, it } from 'vitest';
import {
  isCitizenNumber,
  isCompanyNumber,
  isLicenceNumber,
  isOrganisationCode,
  isRepresentativeNumber,
} from '@/lib/onboarding/numbers';
import { phone, qq } from '@/lib/vendors/schema';

/** No digit of a number may be wrong, and no two neighbours swapped, without its check noticing. */
function everySlip(number: string, alphabet: string): string[] {
  const slips: string[] = [];
  for (let index = 0; index < number.length; index += 1) {
    const [head, tail] = [number.slice(0, index), number.slice(index + 1)];
    for (const other of alphabet) if (other !== number[index]) slips.push(head + other + tail);
  }
  return slips;
}

describe('a licence number of before 2015 (C-04, MOD 11,10)', () => {
  it.each([
    // The standard's own example.
    ['110108000000016', true],
    ['11010800000001', false],
    ['1101080000000160', false],
    ['11010800000001X', false],
    ['', false],
  ])('%s: %s', (number, valid) => {
    expect(isLicenceNumber(number)).toBe(valid);
  });

  it('notices every single wrong digit', () => {
    expect(everySlip('110108000000016', '0123456789').filter(isLicenceNumber)).toEqual([]);
  });
});

describe('an organisation code (C-04, GB 11714)', () => {
  it.each([
    ['D21439270', false],
    ['D2143569X', true],
    ['D2143569-X', false],
    ['d2143569X', false],
    ['D21435690', false],
    ['', false],
  ])('%s: %s', (code, valid) => {
    expect(isOrganisationCode(code)).toBe(valid);
  });

  it('notices every single wrong digit of the body', () => {
    // A letter counts as its place in the alphabet, so the first may look like a digit to the check.
    const slips = everySlip('D2143569X', '0123456789').filter((code) => code.startsWith('D'));
    expect(slips.filter(isOrganisationCode)).toEqual([]);
  });
});

describe("a legal representative's number (VIO-07, GB 11643)", () => {
  it.each([
    ['11010519491231002X', true],
    ['110105194912310021', false],
    ['11010519491331002X', false],
    ['11010519490231002X', false],
    ['01010519491231002X', false],
  ])('citizen %s: %s', (number, valid) => {
    expect(isCitizenNumber(number)).toBe(valid);
    expect(isRepresentativeNumber(number)).toBe(valid);
  });

  it.each([
    ['E12345678', true],
    ['H12345678', true],
    ['H1234567', true],
    ['123456', false],
    ['E1234567890123', false],
    ['E123-5678', false],
  ])('passport or permit %s: %s', (number, valid) => {
    expect(isRepresentativeNumber(number)).toBe(valid);
  });
});

describe('a company number is either of its forms (ONB-15, C-04)', () => {
  it.each([
    ['91350100M000100Y43', true],
    ['110108000000016', true],
    ['110108000000017', false],
    ['91350100M000100Y44', false],
  ])('%s: %s', (number, valid) => {
    expect(isCompanyNumber(number)).toBe(valid);
  });
});

describe('how a company is reached (ONB-04)', () => {
  it.each([
    ['13800138000', true],
    ['19900000000', true],
    ['12800138000', false],
    ['1380013800', false],
    ['138001380000', false],
    ['010-12345678', true],
    ['0755-1234567', true],
    ['075512345678', true],
    ['12345678', false],
    ['400-123-4567', true],
    ['', false],
  ])('phone %s: %s', (number, taken) => {
    expect(phone.safeParse(number).success).toBe(taken);
  });

  it.each([
    ['10000', true],
    ['1000', false],
    ['01234', false],
    ['12345678901', true],
    ['123456789012', false],
  ])('QQ %s: %s', (number, taken) => {
    expect(qq.safeParse(number).success).toBe(taken);
  });
});
