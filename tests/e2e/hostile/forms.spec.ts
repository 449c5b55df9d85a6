import { expect, test } from '@playwright/test';
import { everyAction, type KnownAction } from '../authorization/every-action';
import { formOf } from '../authorization/forms';
import { holderOf } from '../authorization/people';
import { type Acted, type Fields, outcomeOf, refusalOf, send } from '../support/actions';
import { changedBy, forgetCounts } from '../support/database';
import { forEach } from '../support/http';
import { oddValues, refusedValues, wrongForms } from './values';

// Every action, by who may use it, with forms that no page of ours sends. Each answer is a sentence to a person and never the
// inside of the machine; what is refused leaves nothing behind.

/** Where every wrong name is tried: a flat form, one with a list, one that nests. Of all others the first two. */
const tried = ['signInAction', 'savePreferencesAction', 'saveSpecsAction'];

test.beforeEach(forgetCounts);

for (const known of everyAction()) {
  test(`what must be refused: ${known.title}`, async () => {
    const { cookie, form } = await holderAndForm(known);
    const forms = wrongForms(form, tried.includes(known.action.name) ? undefined : 2);
    for (const [field, valid] of Object.entries(form)) {
      if (field === 'idempotencyKey') continue;
      for (const value of refusedValues(field, valid))
        forms.push([`${field} = ${shown(value)}`, { ...form, [field]: value }]);
    }
    if (known.policy.once) {
      for (const key of ['', 'short', 'k'.repeat(101)])
        forms.push([`the key ${key.slice(0, 8)}`, { ...form, idempotencyKey: key }]);
      const { idempotencyKey: _, ...withoutKey } = form;
      forms.push(['no key', withoutKey], ['a file for a key', { ...form, idempotencyKey: new File(['x'], 'key') }]);
    }
    const changed = await changedBy(() =>
      forEach(forms, async ([what, fields]) => {
        const answer = await send(known.action, fields, { cookie });
        expect.soft(complaint(answer), what).toBe('');
        expect.soft(outcomeOf(answer), what).not.toBe('done');
      }),
    );
    expect(changed).toEqual([]);
  });

  test(`what must not break anything: ${known.title}`, async () => {
    const { cookie, form } = await holderAndForm(known);
    const forms = Object.keys(form)
      .filter((field) => field !== 'idempotencyKey')
      .flatMap((field) =>
        oddValues.map((value): [string, Fields] => [`${field} = ${shown(value)}`, { ...form, [field]: value }]),
      );
    await forEach([['nothing at all', {}], ...forms] as [string, Fields][], async ([what, fields]) => {
      expect
        .soft(complaint(await send(known.action, { ...fields, idempotencyKey: crypto.randomUUID() }, { cookie })), what)
        .toBe('');
    });
  });
}

async function holderAndForm({ policy }: KnownAction): Promise<{ cookie?: string; form: Fields }> {
  const { cookie, side } = await holderOf(policy.door, policy.by);
  return { cookie, form: await formOf(policy, side) };
}

/** What is wrong with an answer as an answer, whatever it says: it must be a page to go to, or words for a person. */
function complaint(answer: Acted): string {
  const outcome = outcomeOf(answer);
  if (/\n\s+at |node_modules|PrismaClient|SELECT |ECONN/.test(answer.body))
    return `shows the machine: ${answer.body.slice(0, 300)}`;
  if (outcome === 'done') return '';
  const refusal = refusalOf(answer.state);
  if (!refusal || answer.status !== 200) return `answered ${answer.status}: ${answer.body.slice(0, 300)}`;
  if (refusal.code === 'web.bug') return `a bug, ${refusal.reference}`;
  // A message key where words should be.
  const said = [refusal.message, ...Object.values(refusal.fieldErrors)];
  const unsaid = said.find((text) => text.trim() === '' || /^[a-z-]+(\.[\w-]+)+$/.test(text));
  return unsaid === undefined ? '' : `says “${unsaid}”`;
}

function shown(value: Fields[string]): string {
  return value instanceof File ? `a file of ${value.size} bytes` : JSON.stringify(value).slice(0, 40);
}
