import { diffLines } from '@/components/review/text-diff';

/** A run of lines that went, came or were rewritten, under the heading it stands beneath. */
export interface ClauseChange {
  heading: string | null;
  before: string;
  after: string;
}

/** What differs between two editions of a text, clause by clause. GEN-09. */
export function changedClauses(before: string, after: string): ClauseChange[] {
  const changes: ClauseChange[] = [];
  let heading: string | null = null;
  let open: { heading: string | null; gone: string[]; came: string[] } | null = null;
  const close = () => {
    if (open && [...open.gone, ...open.came].some((line) => line.trim() !== '')) {
      changes.push({ heading: open.heading, before: textOf(open.gone), after: textOf(open.came) });
    }
    open = null;
  };
  for (const { kind, text } of diffLines(before, after)) {
    if (kind === 'same') close();
    else {
      open ??= { heading, gone: [], came: [] };
      (kind === 'gone' ? open.gone : open.came).push(text);
    }
    if (kind !== 'gone' && text.startsWith('## ')) heading = text.slice(3);
  }
  close();
  return changes;
}

function textOf(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/^## /, ''))
    .join('\n')
    .trim();
}
