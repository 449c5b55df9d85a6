import { describe, expect, it } from 'vitest';
import { allowedVerbs, walkSteps } from '@/lib/kernel/transitions';
import { companyNameOf, creditCodeCheck, isCreditCode } from '@/lib/onboarding/credit-code';
import { type AdmissionCheck, admissionChecks, decideBankProof, decideReview, isLostAt } from '@/lib/onboarding/rules';
import { proveBankAccountInput, startBankVerificationInput, submitApplicationInput } from '@/lib/onboarding/schema';
import { applicationSteps, verificationSteps } from '@/lib/onboarding/status';
import { policyByVersion } from '@/lib/policy';
import { someApplication } from '../../factories/onboarding';

const policy = policyByVersion('2019-09');

describe('a unified social credit code (ONB-15, GB 32100-2015)', () => {
  it.each([
    // The standard's own example.
    ['91350100M000100Y43', true],
    ['9135010０M000100Y43', false],
    ['91350100M000100Y44', false],
    ['91350100M000100Y34', false],
    ['91350100M000100Y4', false],
    ['91350100M000100Y430', false],
    ['91350100m000100y43', false],
    ['91350100I000100Y43', false],
    ['', false],
  ])('%s: %s', (code, valid) => {
    expect(isCreditCode(code)).toBe(valid);
  });

  it('notices every single wrong character and every two neighbours swapped', () => {
    const code = '91350100M000100Y43';
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    for (let index = 0; index < code.length; index += 1) {
      for (const other of alphabet) {
        if (other === code[index]) continue;
        expect(isCreditCode(code.slice(0, index) + other + code.slice(index + 1))).toBe(false);
      }
      const [a = '', b = ''] = code.slice(index, index + 2);
      if (a !== b && b !== '') expect(isCreditCode(code.slice(0, index) + b + a + code.slice(index + 2))).toBe(false);
    }
  });

  it('has a check character for every remainder, 0 included', () => {
    const checks = new Set(
      Array.from({ length: 40 }, (_, n) => creditCodeCheck(`91350100M0001${String(n).padStart(4, '0')}`)),
    );
    expect(checks.has('0')).toBe(true);
    expect(checks.size).toBeGreaterThan(20);
  });
});

describe('a company name (ONB-15)', () => {
  it.each([
    ['云帆软件(深圳)有限公司', '云帆软件（深圳）有限公司'],
    ['  云帆软件（深圳）有限公司 ', '云帆软件（深圳）有限公司'],
    ['Sail  Software\tLtd', 'Sail Software Ltd'],
  ])('%s is compared as %s', (typed, name) => {
    expect(companyNameOf(typed)).toBe(name);
  });
});

describe('guessing the verification amount (ONB-02)', () => {
  it.each([
    [1, false, 'WRONG', 2],
    [2, false, 'WRONG', 1],
    [3, false, 'ENDED', 0],
    [1, true, 'PROVED', 0],
    [3, true, 'PROVED', 0],
  ])('guess %i, right: %s → %s, %i left', (guess, matches, verdict, left) => {
    const decision = decideBankProof(policy, { guess, amount: '37', matches });
    expect(decision).toMatchObject({ ruleIds: ['ONB-02'], policyVersion: '2019-09', outcome: { verdict, left } });
  });
});

describe('staff decide on an application (ONB-22)', () => {
  const names = Object.keys(admissionChecks) as AdmissionCheck[];
  const allMet = Object.fromEntries(names.map((name) => [name, true])) as Record<AdmissionCheck, boolean>;

  it('admits a company that meets every condition, citing the rules behind them', () => {
    const decision = decideReview(policy, { verdict: 'ADMITTED', reason: null, checks: allMet });
    expect(decision.outcome).toEqual({ verdict: 'ADMITTED', missing: [] });
    expect(decision.ruleIds).toEqual([
      'ONB-22',
      'ONB-06',
      'ONB-02',
      'ONB-15',
      'VIO-07',
      'ONB-04',
      'ONB-05',
      'ONB-10',
      'ONB-11',
    ]);
    expect(decision.steps).toHaveLength(names.length);
  });

  it.each(names)('never admits one without %s', (name) => {
    const checks = { ...allMet, [name]: false };
    expect(decideReview(policy, { verdict: 'ADMITTED', reason: null, checks }).outcome).toEqual({
      verdict: 'NOT_ADMISSIBLE',
      missing: [name],
    });
  });

  it('may refuse or send back whatever the checks say', () => {
    for (const verdict of ['REFUSED', 'CHANGES_REQUESTED'] as const) {
      expect(decideReview(policy, { verdict, reason: '执照不清晰', checks: allMet }).outcome.verdict).toBe(verdict);
    }
  });
});

describe('the ways of an application and of a bank verification', () => {
  it('reach every status and leave none without a way out', () => {
    // A refused company may apply again, so only admission is final.
    expect(walkSteps(applicationSteps, { initial: 'AGREED', final: ['ADMITTED'] })).toEqual({
      unreachable: [],
      deadEnds: [],
    });
    expect(walkSteps(verificationSteps, { initial: 'SENDING', final: ['PROVED', 'FAILED'] })).toEqual({
      unreachable: [],
      deadEnds: [],
    });
  });

  it('let nothing be changed while staff look at it', () => {
    expect(allowedVerbs(applicationSteps, 'UNDER_REVIEW')).toEqual(['claim', 'requestChanges', 'approve', 'refuse']);
    expect(allowedVerbs(applicationSteps, 'ADMITTED')).toEqual([]);
  });
});

/** What the form sends for a valid application: only what was filled in. */
function formOf(): Record<string, unknown> {
  const { sellsMiniPrograms: _, ...fields } = someApplication();
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

describe('what applicants type', () => {
  it.each([
    ['0.01', true],
    ['0.99', true],
    ['０．３７', true],
    ['0', false],
    ['0.00', false],
    ['1.00', false],
    ['-0.37', false],
    ['0.371', false],
    ['NaN', false],
    ['', false],
    ['9'.repeat(400), false],
  ])('an amount of "%s" is taken: %s', (amount, taken) => {
    expect(proveBankAccountInput.safeParse({ amount }).success).toBe(taken);
  });

  it('an account number is digits, however they are grouped', () => {
    const account = {
      companyName: '云帆软件(深圳)有限公司',
      bankName: '测试银行',
      accountNumber: '7559 0000-1111 2222',
    };
    expect(startBankVerificationInput.parse(account)).toMatchObject({
      companyName: '云帆软件（深圳）有限公司',
      accountNumber: '7559000011112222',
    });
    for (const accountNumber of ['1234567', '1'.repeat(33), 'ABCDEFGH', '']) {
      expect(startBankVerificationInput.safeParse({ ...account, accountNumber }).success).toBe(false);
    }
  });

  const typed = { ...formOf(), serviceDays: '7' };

  it('nothing may be sent along that the form does not have', () => {
    expect(submitApplicationInput.safeParse(typed).success).toBe(true);
    expect(submitApplicationInput.safeParse({ ...typed, status: 'ADMITTED' }).success).toBe(false);
    expect(submitApplicationInput.safeParse({ ...typed, declarations: { lawful: 'on', more: 'on' } }).success).toBe(
      false,
    );
  });

  it('a credit code may be typed in small letters and groups', () => {
    const creditCode = '91350100 m000100y43';
    expect(submitApplicationInput.parse({ ...typed, creditCode }).creditCode).toBe('91350100M000100Y43');
  });
});

describe('an amount on its way (ONB-02)', () => {
  it.each([
    ['2026-11-20T02:09:59.999Z', false],
    ['2026-11-20T02:10:00.000Z', true],
  ])('that was asked for at ten is lost at %s: %s', (at, lost) => {
    expect(isLostAt(new Date('2026-11-20T02:00:00Z'), new Date(at))).toBe(lost);
  });
});
