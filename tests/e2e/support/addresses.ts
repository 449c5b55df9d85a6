import type { BuiltRoute } from './build';

/** The parts of a route that its path leaves open, without brackets and dots. */
export function openParts({ path }: BuiltRoute): string[] {
  return path.split('/').flatMap((step) => partOf(step) ?? []);
}

/**
 * The address of a route in Chinese. `parts` fills what the path leaves open, as it is typed, several steps where it holds
 * slashes; what the path does not have goes into the query; `raw` stands as it is, escaped or not.
 */
export function addressOf(
  { path }: BuiltRoute,
  parts: Readonly<Record<string, string>>,
  raw: Readonly<Record<string, string>> = {},
): string {
  const steps = path.split('/').flatMap((step) => {
    const part = partOf(step);
    if (part === undefined) return [step];
    const given = raw[part];
    if (given !== undefined) return [given];
    return (part === 'locale' ? 'zh' : parts[part])?.split('/').map(encodeURIComponent) ?? [];
  });
  const open = [...path.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map(([, part]) => part);
  const query = new URLSearchParams(Object.entries(parts).filter(([part]) => !open.includes(part)));
  return (steps.join('/') || '/') + (query.size > 0 ? `?${query}` : '');
}

function partOf(step: string): string | undefined {
  return /^\[+(?:\.\.\.)?([^\]]+)\]+$/.exec(step)?.[1];
}
