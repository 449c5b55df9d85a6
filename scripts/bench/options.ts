import { parseArgs } from 'node:util';

export type Options = { json: boolean; only: string[] };

/** Reads what follows `npm run bench --`; throws one sentence about what it does not know. */
export function readOptions(words: readonly string[], parts: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: { json: { type: 'boolean', default: false }, only: { type: 'string', multiple: true, default: [] } },
  });
  const only = values.only.flatMap((list) => list.split(','));
  const unknown = only.find((name) => !parts.includes(name));
  if (unknown !== undefined) throw new Error(`There is no part ${unknown}: --only takes ${parts.join(', ')}.`);
  return { json: values.json, only };
}
