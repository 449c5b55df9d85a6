// The market answers an action in React's own format: rows `id:content`, of which the first names the row with the result.

/** The result of an action as its form would get it; null where the answer carries none. */
export function resultOf(body: string): unknown {
  const rows = rowsOf(Buffer.from(body, 'utf8'));
  const root = rows.get('0');
  if (!root?.startsWith('{')) return null;
  const { a } = JSON.parse(root) as { a?: string };
  const row = a?.startsWith('$@') ? rows.get(a.slice(2)) : undefined;
  return row === undefined || row.startsWith('E') ? null : revive(JSON.parse(row), rows);
}

/** A row is a line, but long texts (`T`) say how many bytes they are. */
function rowsOf(bytes: Buffer): Map<string, string> {
  const rows = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const colon = bytes.indexOf(':', at);
    if (colon < 0) break;
    const id = bytes.toString('utf8', at, colon);
    if (bytes[colon + 1] === 'T'.charCodeAt(0)) {
      const comma = bytes.indexOf(',', colon);
      const end = comma + 1 + Number.parseInt(bytes.toString('utf8', colon + 2, comma), 16);
      rows.set(id, JSON.stringify(bytes.toString('utf8', comma + 1, end)));
      at = end;
    } else {
      const end = bytes.indexOf('\n', colon);
      rows.set(id, bytes.toString('utf8', colon + 1, end < 0 ? undefined : end));
      at = end < 0 ? bytes.length : end + 1;
    }
  }
  return rows;
}

function revive(value: unknown, rows: Map<string, string>): unknown {
  if (typeof value === 'string') {
    if (value.startsWith('$$')) return value.slice(1);
    const row = value.startsWith('$') ? rows.get(value.slice(1)) : undefined;
    return row === undefined ? value : revive(JSON.parse(row), rows);
  }
  if (Array.isArray(value)) return value.map((entry) => revive(entry, rows));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, revive(entry, rows)]));
}
