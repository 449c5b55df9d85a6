/** What a text of the market consists of: headings, paragraphs and numbered clauses. */
export type TextBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'clauses'; items: string[] };

/** Splits a text at its empty lines; lines that all begin with a number are the clauses of one list. */
export function blocksOf(text: string): TextBlock[] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part): TextBlock => {
      if (part.startsWith('## ')) return { kind: 'heading', text: part.slice(3) };
      const lines = part.split('\n');
      if (!lines.every((line) => /^\d+\. /.test(line))) return { kind: 'paragraph', text: part };
      return { kind: 'clauses', items: lines.map((line) => line.replace(/^\d+\. /, '')) };
    });
}
