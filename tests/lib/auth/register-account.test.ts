import { expect, test } from 'vitest';
import { loadCurrentAgreement, publishAgreements } from '@/lib/agreements';
import { EmailTaken, readAsking, registerAccount, signIn } from '@/lib/auth';
import { type Db, systemContext } from '@/lib/db';
import { prepareEnvironment } from '../../factories/environment';
import { rolledBack } from '../../support/context';
import { strangerContext } from './people';

prepareEnvironment();

const input = {
  email: 'new@example.com',
  name: '新用户',
  phone: '13812345678',
  password: 'a right password',
  termsAccepted: 'on' as const,
};

async function withTerms(db: Db) {
  await publishAgreements(systemContext(db, 'test', new Date('2026-11-19T02:00:00Z')));
  return loadCurrentAgreement(db, 'USER_TERMS', strangerContext(db).now);
}

test('ONB-06, GEN-04: registering signs the terms that were on the page and begins a session', () =>
  rolledBack(async (db) => {
    const terms = await withTerms(db);
    const { sessionId } = await registerAccount(strangerContext(db), { ...input, agreementId: terms.id });
    const { identity } = await readAsking(db, sessionId);
    expect(identity).toMatchObject({ email: input.email, name: input.name, isStaff: false });
    const accountId = identity?.accountId ?? '';
    expect(await db.agreementAcceptance.findMany({ where: { accountId } })).toMatchObject([
      { agreementId: terms.id, kind: 'USER_TERMS', textHash: terms.textHash, ip: '127.0.0.1', userAgent: 'vitest' },
    ]);
    const account = await db.account.findUniqueOrThrow({ where: { id: accountId } });
    expect(account).toMatchObject({ locale: 'zh', status: 'ACTIVE', totpSecret: null });
    expect(account.passwordHash).toMatch(/^\$argon2id\$/);
    await signIn(strangerContext(db), { email: input.email, password: input.password });
  }));

test('an address is registered once', () =>
  rolledBack(async (db) => {
    await withTerms(db);
    await registerAccount(strangerContext(db), input);
    await expect(registerAccount(strangerContext(db), input)).rejects.toBeInstanceOf(EmailTaken);
    expect(await db.account.count({ where: { email: input.email } })).toBe(1);
  }));

test('whoever saw another edition of the terms reads the new one first', () =>
  rolledBack(async (db) => {
    await withTerms(db);
    const outdated = registerAccount(strangerContext(db), { ...input, agreementId: 'agr_old' });
    await expect(outdated).rejects.toMatchObject({ code: 'agreements.changed' });
  }));
