/** Which rules the rulebook page shows: an edition, and of it everything, one chapter, or one kind of enforcement. */
export interface RulesPlace<V extends string, A extends string, E extends string> {
  /** Null: the edition in force today. */
  version: V | null;
  area: A | null;
  enforcement: E | null;
}

/** Reads `/rules/…`: [edition] [chapter] [enforcement], in this order. Null for an address that is none of ours. */
export function parseRulesPath<V extends string, A extends string, E extends string>(
  segments: readonly string[],
  known: { versions: readonly V[]; areas: readonly A[]; enforcements: readonly E[] },
): RulesPlace<V, A, E> | null {
  const rest = [...segments];
  const place = {
    version: take(rest, known.versions),
    area: take(rest, known.areas),
    enforcement: take(rest, known.enforcements),
  };
  return rest.length === 0 ? place : null;
}

/** The address of a view of the rulebook; `parseRulesPath` reads it back. */
export function rulesPath({ version, area, enforcement }: Partial<RulesPlace<string, string, string>>): string {
  return ['/rules', version, area, enforcement].filter(Boolean).join('/');
}

function take<T extends string>(rest: string[], known: readonly T[]): T | null {
  const found = known.find((each) => each === rest[0]);
  if (found === undefined) return null;
  rest.shift();
  return found;
}
