import type { Fields } from '../support/actions';
import { type Side, world } from '../support/world';
import type { ActionPolicy } from './policy';

/** A whole form of one side that would be accepted, with a fresh key. */
export async function formOf({ names = {}, form = {} }: ActionPolicy, side: Side): Promise<Fields> {
  const ids = Object.entries(names).map(([field, belonging]) => [field, side.belongs[belonging]]);
  const rest = typeof form === 'function' ? form(side, await world()) : form;
  return { ...rest, ...Object.fromEntries(ids), idempotencyKey: crypto.randomUUID() };
}
