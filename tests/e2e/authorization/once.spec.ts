import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { inTransaction, prisma } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { fen } from '@/lib/kernel/money';
import { marketNow } from '@/lib/market-clock';
import { aSeller } from '../../factories/catalog';
import { aCharge } from '../../factories/deposits';
import { fund } from '../../factories/orders';
import { type Fields, outcomeOf, send } from '../support/actions';
import { auditedSince, changedBy, forgetCounts, lastAuditId } from '../support/database';
import { signIn } from '../support/sessions';
import { world } from '../support/world';
import { everyAction, type KnownAction } from './every-action';
import { formOf } from './forms';
import { missingLike } from './ids';
import { holderOf } from './people';

// Every form that carries a key, as a browser sends it that was pressed twice, reloaded, or gone back with: it acts once, and
// its key is good for nothing else.

/** How the content of each form becomes another, where it has any; and what to change for it to act at all. */
const forms: Readonly<Record<string, { other?: Fields; acts?: Fields; by?: () => Promise<string> }>> = {
  placeOrderAction: { other: { contactName: '吴北' } },
  applyForInvoiceAction: { other: { title: '另一家有限公司' } },
  payOrderAction: {},
  selfServiceRefundAction: { other: { reason: 'OTHER' } },
  payCertificationFeeAction: {},
  payDepositAction: { other: { tier: '200000' }, by: aVendorWithoutDeposit },
  withdrawSelectedAction: {},
  withdrawAllAction: {},
  startBankVerificationAction: { other: { bankName: '另一家银行' } },
  proveBankAccountAction: { other: { amount: '0.98' } },
  payJoiningFeeAction: {},
  repayDebtAction: { by: aVendorInDebt },
  chargeVendorAction: { other: { amount: '11.00' } },
  returnDepositAction: {},
  recordFindingAction: { other: { facts: '另一件事，发生在同一天，由同一批账号所为。' } },
  moveClockAction: { acts: { hours: '1' }, other: { hours: '2' } },
  approveApplicationAction: {},
  approveChangeAction: {},
  startAccountChangeAction: { other: { bankName: '另一家银行' } },
  proveAccountChangeAction: { other: { amount: '0.98' } },
  correctAccountChangeAction: { other: { explanation: '别的事情，与前面说的不同。' } },
  correctCompanyChangeAction: { other: { explanation: '别的事情，与前面说的不同。' } },
  requestCompanyChangeAction: { other: { explanation: '别的事情，与前面说的不同。' } },
  matchRemittanceAction: { other: { exceptionReason: '由法定代表人代为汇款。' } },
};

test.beforeEach(forgetCounts);

test('every form that carries a key is among them, by what its action says', () => {
  const inCode = everyAction()
    .filter(({ action }) => isOnce(action))
    .map(({ action }) => action.name);
  const inTable = everyAction()
    .filter(({ policy }) => policy.once)
    .map(({ action }) => action.name);
  expect(inTable.sort()).toEqual(inCode.sort());
  expect(Object.keys(forms).sort()).toEqual(inCode);
});

for (const known of everyAction().filter(({ policy }) => policy.once)) {
  const { action, title } = known;
  test(`sent again it acts once, and with other content not at all: ${title}`, async () => {
    const { cookie, form } = await senderAndForm(known);
    const since = await lastAuditId();
    const first = await Promise.all([1, 2, 3].map(() => send(action, form, { cookie })));
    expect(first.map(outcomeOf)).toEqual(['done', 'done', 'done']);
    expect(new Set(first.map(({ goneTo }) => goneTo)).size).toBe(1);
    expect((await auditedSince(since)).done).toBe(1);
    const changed = await changedBy(async () => {
      const again = await send(action, form, { cookie });
      expect([outcomeOf(again), again.goneTo]).toEqual(['done', first[0]?.goneTo]);
      for (const other of otherContents(known, form)) {
        expect(outcomeOf(await send(action, other, { cookie }))).toBe('audit.formAlreadyUsed');
      }
    });
    expect(changed).toEqual([]);
  });
}

/** Who may send it, on the other side: what is done here must not have been done before. */
async function senderAndForm({ action, policy }: KnownAction): Promise<{ cookie?: string; form: Fields }> {
  const { acts, by } = forms[action.name] ?? {};
  const { cookie, side } = await holderOf(policy.door, policy.by, 'other');
  const form = { ...(await formOf(policy, side)), ...acts };
  return { cookie: by ? (await signIn(await by())).cookie : cookie, form };
}

/** The same key with another text, and with another record. */
function otherContents({ action, policy }: KnownAction, form: Fields): Fields[] {
  const { other } = forms[action.name] ?? {};
  const names = Object.keys(policy.names ?? {}).map((field) => ({
    ...form,
    [field]: missingLike(String(form[field])),
  }));
  return [...(other ? [{ ...form, ...other }] : []), ...names];
}

/** Whether its own code says that an action acts once per key. */
function isOnce({ folder, name }: KnownAction['action']): boolean {
  const code = readFileSync(`app/[locale]/${folder}/actions.ts`, 'utf8');
  const [, definition = ''] = code.split(new RegExp(`export const ${name}\\b`));
  return /\bonce: true\b/.test(definition.split('export const')[0] ?? '');
}

async function aVendorWithoutDeposit(): Promise<string> {
  const now = await marketNow(prisma());
  return inTransaction(async (db) => {
    const { ownerAccountId } = await aSeller(db, { storeName: `戊记${newId('x').slice(-6)}`, at: now });
    await fund(db, ownerAccountId, fen(1_000_000), now);
    return ownerAccountId;
  });
}

async function aVendorInDebt(): Promise<string> {
  const [{ having }, now] = [await world(), await marketNow(prisma())];
  return inTransaction(async (db) => {
    const vendor = await aSeller(db, { storeName: `庚记${newId('x').slice(-6)}`, at: now });
    await fund(db, vendor.ownerAccountId, fen(1_000_000), now);
    const staff = { kind: 'operator', accountId: having.FINANCE, sessionId: '', duties: ['FINANCE'] } as const;
    // It holds no deposit to take it from.
    await aCharge(db, staff, vendor, { amount: fen(1_000) }, now);
    return vendor.ownerAccountId;
  });
}
