/** The query of a list page as Next hands it over. */
export type ListQuery = Record<string, string | string[] | undefined>;

/** A list's address with some parameters changed; `undefined` removes one, and a change of anything but the page goes to page 1. */
export function listAddress(
  path: string,
  query: ListQuery,
  changes: Record<string, string | number | undefined>,
): string {
  const parameters = new URLSearchParams();
  const keepsPage = Object.keys(changes).every((name) => name === 'page');
  for (const [name, value] of Object.entries(query)) {
    if (name in changes || value === undefined || (name === 'page' && !keepsPage)) continue;
    for (const each of [value].flat()) if (each !== '') parameters.append(name, each);
  }
  for (const [name, value] of Object.entries(changes)) {
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  }
  if (parameters.get('page') === '1') parameters.delete('page');
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

/** One parameter of a query as a single text. NUL and half characters, which no person types and Postgres does not read, are replaced. */
export function oneOf(query: ListQuery, name: string): string | undefined {
  return [query[name]].flat()[0]?.toWellFormed().replaceAll('\u0000', ' ');
}

/** The page asked for: a whole number from 1, whatever was typed. */
export function pageOf(query: ListQuery): number {
  const asked = Number(oneOf(query, 'page'));
  return Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, 100_000) : 1;
}
